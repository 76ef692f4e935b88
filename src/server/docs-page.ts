import type { Json } from './description.ts';

type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Json;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { schema?: Json }>> }>
  >;
};

/** A description as a page to read: no script, one style sheet beside it. */
export function docsPage(description: Json): string {
  const { info, paths, components } = description as {
    readonly info: { readonly title: string; readonly version: string; readonly description: string };
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Json>> };
  };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(all.flatMap(({ operation }) => operation.tags))];
  const sections = tags.map((tag) => {
    const own = all.filter(({ operation }) => operation.tags.includes(tag));
    return `<section id="${escaped(tag)}"><h2>${escaped(tag)}</h2>${own.map(entry).join('')}</section>`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escaped(name)}"><summary><code>${escaped(name)}</code></summary>${shape(schema)}</details>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)} API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header><h1>${escaped(info.title)} API <small>${escaped(info.version)}</small></h1>
<p>${escaped(info.description)}</p>
<p><a href="/api/docs/openapi.json">OpenAPI 3.1 as JSON</a></p>
<nav aria-label="Resources"><ul>${tags.map((tag) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`).join('')}</ul></nav></header>
<main>
${sections.join('\n')}
<section id="schemas"><h2>Schemas</h2>${schemas.join('\n')}</section>
</main>
</body>
</html>
`;
}

function entry({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    (each) =>
      `<tr><td><code>${escaped(each.name)}</code></td><td>${escaped(each.in)}${each.required === true ? ', required' : ''}</td><td>${escaped(each.description ?? '')} ${shape(each.schema)}</td></tr>`,
  );
  const bodies = Object.entries(requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<h4>Body, ${escaped(type)}</h4>${schema === undefined ? '' : shape(schema)}`,
  );
  const replies = Object.entries(responses).map(([status, { description: says, content = {} }]) => {
    const shapes = Object.entries(content).map(
      ([type, { schema }]) => `<div>${escaped(type)}${schema === undefined ? '' : shape(schema)}</div>`,
    );
    return `<tr><td><code>${escaped(status)}</code></td><td>${escaped(says)}${shapes.join('')}</td></tr>`;
  });
  return `<details id="${escaped(operationId)}"><summary><code class="${escaped(method)}">${escaped(method.toUpperCase())}</code> <code>/api${escaped(path)}</code> ${escaped(summary)}</summary>
<p>${escaped(description)}</p>
${rows.length === 0 ? '' : `<h4>Parameters</h4><table>${rows.join('')}</table>`}
${bodies.join('')}
<h4>Replies</h4><table>${replies.join('')}</table>
</details>`;
}

/** A name leads to its schema; what has none is shown as it is. */
function shape(schema: Json): string {
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/components/schemas/', '');
    return ` <a href="#schema-${escaped(name)}"><code>${escaped(name)}</code></a>`;
  }
  return `<pre><code>${escaped(JSON.stringify(schema, null, 2))}</code></pre>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

export const docsStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; }
small { font-weight: normal; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
details { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
summary { cursor: pointer; padding: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; }
td { border-top: 1px solid color-mix(in srgb, currentColor 15%, transparent); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
pre { overflow-x: auto; margin: 0.25rem 0; font-size: 0.85rem; }
`;
