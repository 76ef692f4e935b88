import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv8/dist/2020.js';
import { describe as about, afterAll, beforeAll, expect, test } from 'vitest';
import { type AgreementServed, formOf, serveAgreements } from '../../test/agreement-served.ts';
import { goodPassword, type Replied } from '../../test/served.ts';
import { loadLibrary } from '../scan/load-library.ts';
import { describe, type Json } from './description.ts';
import { routes } from './routes.ts';

// Every route is called by what the description says of it, and by nothing else: its path, examples of its parameters and its body.

type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Json }>> }>
  >;
};

const description = describe(routes, '0.0.0') as Json & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [operation.operationId, { path, method, operation }] as const),
);

/** What cannot be done in this world, and is described as what cannot: there are people already, there is no provider, and the newest draft is a PDF. */
const refused: Readonly<Record<string, number>> = {
  setUp: 409,
  signInAtProvider: 404,
  returnFromProvider: 404,
  exportRedline: 409,
};

/** A password cannot stand in a description. */
const bodies: Readonly<Record<string, Json>> = {
  signIn: { login: 'ada', password: goodPassword },
  changeOwnPassword: { current: goodPassword, password: 'four kingfishers at dawn' },
  addPerson: { login: 'new.one', name: 'N', roles: ['legal'], teams: [], password: goodPassword },
};

let world: AgreementServed;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const loaded = await loadLibrary();
  if (!('library' in loaded)) throw new Error('the library has faults');
  world = await serveAgreements(loaded.library);
  const { served, team, ada, upload, analyze } = world;
  const words = await readFile('fixtures/agreements/supply/agreement.docx');
  const first = await upload('/uploads', [{ name: 'draft.docx', bytes: words }], { team: team.id });
  const [{ agreement }] = (first.json as { taken: [{ agreement: { id: string } }] }).taken;
  const pdf = await readFile('fixtures/formats/pdf/two-columns.pdf');
  const second = await upload(`/agreements/${agreement.id}/versions`, [{ name: 'draft.pdf', bytes: pdf }]);
  const { version, analysis } = second.json as { version: { id: string }; analysis: { id: string } };
  await analyze();
  const done = await served.store.analyses.find(analysis.id);
  const key = await served.store.keys.add(
    { hash: 'of no secret', person: ada.id, title: 'k', scopes: ['read'], until: null },
    null,
  );
  const bystander = await served.person({ login: 'bystander' });
  const actor = { person: ada, by: 'session', key: null, scopes: null } as const;
  const view = await served.store.savedViews.add({ team: null, name: 'Worst', filter: {} }, actor);
  Object.assign(ids, {
    view: view.id,
    agreement: agreement.id,
    version: version.id,
    analysis: analysis.id,
    report: done?.report ?? '',
    key: key.id,
    person: bystander.id,
    team: team.id,
    page: '1',
    kind: 'audit-rights',
    policy: '0',
  });
}, 90_000);
afterAll(() => world.served.close());

test('the description is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)));
  expect(JSON.stringify(errors ?? []).slice(0, 2_000)).toBe('[]');
  expect(valid).toBe(true);
});

test('what is served is the description', async () => {
  const reply = await world.ask('GET', '/docs/openapi.json');
  expect(reply.json).toEqual(JSON.parse(JSON.stringify(description)));
});

test('the page needs nothing from elsewhere, and names every operation', async () => {
  const { text } = await world.ask('GET', '/docs');
  expect(text.match(/(?:src|href)="(?!#|\/api\/)[^"]*"/g)).toBeNull();
  expect(text).not.toMatch(/<script|<style|style=/);
  expect(operations.filter(([id]) => !text.includes(`id="${id}"`))).toEqual([]);
});

about.each(operations)('%s', (id, { path, method, operation }) => {
  test('does what its description says', async () => {
    const reply = await call(path, method, operation);
    const { status } = reply;
    if (id in refused) expect(status).toBe(refused[id]);
    else expect([status, status < 400 ? '' : reply.text]).toEqual([status, '']);
    const described = operation.responses[status];
    if (described === undefined) throw new Error(`${id} replied ${status}, which is not described`);
    fits(reply, described);
  });

  test('names every status that it may have been described with, and a problem for what is wrong', async () => {
    const reply = await world.served.ask({ method: method.toUpperCase(), path: filled(path) });
    const described = operation.responses[reply.status];
    if (described === undefined) throw new Error(`${id} replied ${reply.status}, which is not described`);
    if (reply.status >= 400) fits(reply, described);
  });
});

function filled(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const known = ids[name];
    if (known === undefined) throw new Error(`nothing is known for {${name}} of ${path}`);
    return encodeURIComponent(known);
  });
}

async function call(path: string, method: string, operation: Operation): Promise<Replied> {
  const { operationId, parameters = [], requestBody } = operation;
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required === true || each.schema.examples !== undefined))
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema)))}`);
  const asked = `${filled(path)}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  const json = requestBody?.content['application/json']?.schema;
  if (json !== undefined)
    return world.ask(method.toUpperCase(), asked, { body: bodies[operationId] ?? exampleOf(json) });
  const form = requestBody?.content['multipart/form-data']?.schema;
  if (form === undefined) return world.ask(method.toUpperCase(), asked);
  const { files: _, ...fields } = exampleOf(form) as Record<string, string>;
  const { type, bytes } = formOf([{ name: 'next.txt', bytes: 'The Supplier shall keep it secret.' }], {
    ...fields,
    ...('team' in fields ? { team: ids.team ?? '' } : {}),
  });
  return world.ask(method.toUpperCase(), asked, { headers: { 'Content-Type': type }, body: bytes });
}

/** The plainest value that a schema allows: its example, else what is required. */
function exampleOf(schema: Schema): unknown {
  const { $ref, examples, enum: words, anyOf, oneOf, type } = schema;
  if ($ref !== undefined) {
    const named = description.components.schemas[$ref.replace('#/components/schemas/', '')];
    if (named === undefined) throw new Error(`${$ref} leads nowhere`);
    return exampleOf(named);
  }
  if (examples !== undefined) return examples[0];
  if ('const' in schema) return schema.const;
  if ('default' in schema) return schema.default;
  if (words !== undefined) return words[0];
  const [first] = anyOf ?? oneOf ?? [];
  if (first !== undefined) return exampleOf(first);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default: {
      const text = schema.format === 'date-time' ? '2026-12-31T00:00:00.000Z' : 'example';
      if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text))
        throw new Error(`give an example of ${schema.pattern} in its schema`);
      return text;
    }
  }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(description, 'description');

function fits(reply: Replied, { content }: Operation['responses'][string]): void {
  const type = reply.headers['content-type']?.split(';')[0] ?? '';
  if (content === undefined) {
    expect(reply.text).toBe('');
    return;
  }
  const described = Object.entries(content).find(([each]) => each.split(';')[0] === type);
  if (described === undefined) throw new Error(`it is ${type}, described are ${Object.keys(content).join(', ')}`);
  const [, { schema }] = described;
  if (schema === undefined || reply.json === null) return;
  const valid = ajv.compile(pointed(schema));
  const fit = valid(reply.json);
  expect(fit ? [] : valid.errors?.slice(0, 5)).toEqual([]);
}

/** With references into the description. */
function pointed(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/'));
}
