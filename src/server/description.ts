import { z } from 'zod';
import type { Need } from './need.ts';
import type { Gives, Route } from './route.ts';
import { type ServerProblemCode, statuses } from './status.ts';

/** JSON, as far as nobody looks into it. */
export type Json = { readonly [name: string]: unknown };

/** The routes as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1): made of the very schemas that requests are held against. */
export function describe(routes: readonly Route[], version: string): Json {
  const schemas = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = paths[route.path] ?? {};
    paths[route.path] = path;
    path[route.method] = operation(route, schemas);
  }
  schemas.set('Problem', problemSchema);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Lacuna',
      version,
      description:
        'Holds supplier and partner agreements against the law of the jurisdictions that they touch, and says where their gaps are. Lists come in pages: "next" of one is "after" of the following. Whatever cannot be done comes as application/problem+json with a stable code and what to do.',
    },
    servers: [{ url: '/api' }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-lacuna',
          description: 'Set by signing in at a browser.',
        },
      },
    },
  };
}

function operation(route: Route, schemas: Map<string, Json>): Json {
  const { method, path, id, title, says, needs, body } = route;
  const parameters = [
    ...parametersOf(route.params, 'path', schemas),
    ...parametersOf(route.query, 'query', schemas),
    ...(takesKey(route) ? [idempotencyKey] : []),
    ...(method === 'patch' && route.problems.includes('changed-meanwhile') ? [ifMatch] : []),
    ...(method === 'get' ? [ifNoneMatch] : []),
  ];
  return {
    operationId: id,
    tags: [path.split('/')[1] ?? ''],
    summary: title,
    description: [...(says === null ? [] : [says]), needWords[needs]].join(' '),
    ...(needs === 'public' ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null ? {} : { requestBody: bodyOf(body, schemas) }),
    responses: responsesOf(route, schemas),
  };
}

/** Whether it does once what is sent with one idempotency key. */
function takesKey({ method, needs, secret }: Route): boolean {
  return method !== 'get' && needs !== 'public' && !secret;
}

const needWords = {
  public: 'For everybody.',
  'signed-in': 'For everybody who is signed in.',
  session: 'For a person at a browser; no key is enough.',
  read: 'For who may read agreements.',
  upload: 'For who may upload agreements.',
  decide: 'For who may decide about findings.',
  export: 'For who may take reports and files away.',
  admin: 'For administrators.',
} satisfies Record<Need, string>;

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag of what is to be changed, as it was read.',
  schema: { type: 'string' },
};

const ifNoneMatch: Json = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of what the asker has already: 304 where it is still that.',
  schema: { type: 'string' },
};

function parametersOf(schema: z.ZodObject, where: 'path' | 'query', schemas: Map<string, Json>): readonly Json[] {
  const { properties = {}, required = [] } = inlined(schema, 'input', schemas) as {
    readonly properties?: Readonly<Record<string, Json>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...shape }]) => ({
    name,
    in: where,
    ...(where === 'path' || required.includes(name) ? { required: true } : {}),
    ...(description === undefined ? {} : { description }),
    schema: shape,
  }));
}

function bodyOf(body: NonNullable<Route['body']>, schemas: Map<string, Json>): Json {
  if (body.is === 'json') {
    return { required: true, content: { 'application/json': { schema: inlined(body.schema, 'input', schemas) } } };
  }
  const fields = inlined(body.fields, 'input', schemas) as {
    readonly properties?: Json;
    readonly required?: readonly string[];
  };
  const files = { type: 'array', minItems: 1, items: { type: 'string', contentMediaType: 'application/octet-stream' } };
  const schema = {
    type: 'object',
    properties: { ...fields.properties, files },
    required: [...(fields.required ?? []), 'files'],
  };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

function responsesOf(route: Route, schemas: Map<string, Json>): Json {
  const { replies, problems, needs, method } = route;
  const told: Record<string, Json> = {};
  for (const [status, { says, gives }] of Object.entries(replies)) {
    told[status] = { description: says, ...contentOf(gives, schemas) };
  }
  if (method === 'get') told['304'] = { description: 'The asker has it already.' };
  const usual: readonly ServerProblemCode[] = [
    'bad-request',
    ...(needs === 'public' ? [] : (['not-signed-in', 'not-allowed'] as const)),
    ...(takesKey(route) ? (['in-progress', 'key-reused'] as const) : []),
    'too-many',
    'internal',
  ];
  const codes = [...new Set([...usual, ...problems])];
  for (const { status } of codes.map((code) => statuses[code])) {
    const own = codes.filter((code) => statuses[code].status === status);
    const description = own.map((code) => `${code}: ${statuses[code].title}.`).join(' ');
    const schema = { $ref: '#/components/schemas/Problem' };
    const headers = own.some((code) => 'retryAfterS' in statuses[code])
      ? { headers: { 'Retry-After': retryAfter } }
      : {};
    told[status] = { description, ...headers, content: { 'application/problem+json': { schema } } };
  }
  return told;
}

function contentOf(gives: Gives, schemas: Map<string, Json>): Json {
  if (gives === null) return {};
  if ('json' in gives) return { content: { 'application/json': { schema: inlined(gives.json, 'output', schemas) } } };
  if ('events' in gives) {
    const data = inlined(gives.events, 'output', schemas);
    const description = 'The data of each event is JSON of this shape.';
    const schema = { type: 'string', description, contentMediaType: 'application/json', contentSchema: data };
    return { content: { 'text/event-stream': { schema } } };
  }
  return { content: Object.fromEntries(gives.media.map((type) => [type, {}])) };
}

const retryAfter: Json = {
  description: 'With in-progress: after how many seconds it is worth asking again.',
  schema: { type: 'integer' },
};

const problemSchema: Json = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: Object.keys(statuses) },
    detail: { type: 'string' },
    todo: { type: 'string', description: 'What to do about it.' },
    id: { type: 'string', description: 'Under which it was logged.' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: { type: 'string' }, says: { type: 'string' } },
        required: ['at', 'says'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'todo'],
  additionalProperties: false,
};

/** A schema as JSON Schema; what has a name goes among the named ones. One that differs when it is asked for has "Asked" behind its name. */
function inlined(schema: z.ZodType, io: 'input' | 'output', schemas: Map<string, Json>): Json {
  const {
    $schema: _,
    $defs = {},
    id: __,
    ...own
  } = z.toJSONSchema(schema, { io }) as Json & { $defs?: Record<string, Json> };
  const named = new Map(
    Object.entries($defs).map(([name, { id: ___, ...shape }]) => {
      const known = schemas.get(name);
      const isOther = known !== undefined && JSON.stringify(known) !== JSON.stringify(placed(shape, new Map()));
      return [name, { called: isOther ? `${name}Asked` : name, shape }] as const;
    }),
  );
  const names = new Map([...named].map(([name, { called }]) => [name, called]));
  for (const { called, shape } of named.values()) schemas.set(called, placed(shape, names));
  return placed(own, names);
}

/** With references to where OpenAPI has its schemas. */
function placed(schema: Json, names: ReadonlyMap<string, string>): Json {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key !== '$ref' || typeof value !== 'string') return value;
    const name = value.replace('#/$defs/', '');
    return `#/components/schemas/${names.get(name) ?? name}`;
  });
}
