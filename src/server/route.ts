import type { Request } from 'express';
import { z } from 'zod';
import type { Sight } from '../model/archive.ts';
import type { Actor } from '../model/person.ts';
import type { Together } from '../model/store.ts';
import type { Answer } from './answer.ts';
import type { Need } from './need.ts';
import { RequestProblem } from './problem.ts';
import type { Service } from './service.ts';
import type { ServerProblemCode } from './status.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A route as data: the app mounts it, the description is made of it, and tests walk over it. */
export type Route = {
  readonly method: Method;
  /** Below /api, with parameters in braces: "/agreements/{agreement}". */
  readonly path: string;
  /** Unique, in camel case: what a program that is made of the description calls it. */
  readonly id: string;
  readonly title: string;
  /** More about it, for the description; null where the title says all. */
  readonly says: string | null;
  readonly needs: Need;
  /** Its request or its reply holds a password or a key: neither is kept, not even by an idempotency key. */
  readonly secret: boolean;
  /** Every parameter of the path. */
  readonly params: z.ZodObject;
  /** From text: a number is `z.coerce.number()`. */
  readonly query: z.ZodObject;
  readonly body: Body;
  readonly replies: Replies;
  /** Codes of problems besides those that any route may have. */
  readonly problems: readonly ServerProblemCode[];
  readonly run: (raw: RawRequest, service: Service) => Promise<Answer>;
};

/** Null: without one. `files`: multipart/form-data, the files in the field "files" and besides them text fields of this shape. */
export type Body =
  | null
  | { readonly is: 'json'; readonly schema: z.ZodType }
  | { readonly is: 'files'; readonly fields: z.ZodObject };

/** By status. */
export type Replies = Readonly<Record<number, { readonly says: string; readonly gives: Gives }>>;

/** A schema of JSON, one or more media types, or nothing. Events: each is JSON of the schema. */
export type Gives =
  | { readonly json: z.ZodType }
  | { readonly media: readonly string[] }
  | { readonly events: z.ZodType }
  | null;

/** An uploaded file, in a temporary place until the request is over. */
export type Upload = {
  readonly path: string;
  /** As it was called where it came from: shown, and never a path of ours. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Does the writes of a request as one, with what an idempotency key keeps of its answer: all of it is there, or nothing. What takes long
 * (reading files, hashing) is done before.
 */
export type Whole = (work: (store: Together) => Promise<Answer>) => Promise<Answer>;

/** A request before it was held against the schemas of its route. */
export type RawRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: readonly Upload[];
  readonly actor: Actor | null;
  readonly sight: Sight;
  readonly request: Request;
  readonly whole: Whole;
  /** Gives a signal that is aborted when whoever asked is gone: to make one takes time, and few ask for it. */
  readonly stop: () => AbortSignal;
};

/** What a handler gets: `sight` is of the actor for what the route needs. */
export type Asked<Params, Query, Content> = Omit<RawRequest, 'params' | 'query' | 'body' | 'actor'> & {
  readonly params: Params;
  readonly query: Query;
  readonly body: Content;
  readonly actor: Actor;
};

type Plan<P extends z.ZodObject, Q extends z.ZodObject> = Pick<
  Route,
  'method' | 'path' | 'id' | 'title' | 'replies'
> & {
  readonly says?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly problems?: readonly ServerProblemCode[];
  readonly secret?: true;
};

const none = z.object({});

/** A route for those who are signed in. */
export function route<
  P extends z.ZodObject = typeof none,
  Q extends z.ZodObject = typeof none,
  B extends z.ZodType = z.ZodUndefined,
  F extends z.ZodObject = never,
>(
  plan: Plan<P, Q> & {
    readonly needs: Exclude<Need, 'public'>;
    readonly body?: B;
    readonly files?: F;
    readonly handle: (
      asked: Asked<z.infer<P>, z.infer<Q>, [F] extends [never] ? z.infer<B> : z.infer<F>>,
      service: Service,
    ) => Promise<Answer>;
  },
): Route {
  const { handle, ...rest } = plan;
  return built(rest, plan.needs, (raw, service) => {
    if (raw.actor === null) throw notSignedIn();
    // The schemas of this very plan have just been applied.
    return handle({ ...raw, actor: raw.actor } as Parameters<typeof handle>[0], service);
  });
}

/** A route for everybody: the actor is null where nobody is signed in. */
export function publicRoute<
  P extends z.ZodObject = typeof none,
  Q extends z.ZodObject = typeof none,
  B extends z.ZodType = z.ZodUndefined,
>(
  plan: Plan<P, Q> & {
    readonly body?: B;
    readonly handle: (
      asked: Omit<Asked<z.infer<P>, z.infer<Q>, z.infer<B>>, 'actor'> & { readonly actor: Actor | null },
      service: Service,
    ) => Promise<Answer>;
  },
): Route {
  const { handle, ...rest } = plan;
  return built(rest, 'public', (raw, service) => handle(raw as Parameters<typeof handle>[0], service));
}

function built(
  plan: Plan<z.ZodObject, z.ZodObject> & { readonly body?: z.ZodType; readonly files?: z.ZodObject },
  needs: Need,
  handle: (parsed: RawRequest, service: Service) => Promise<Answer>,
): Route {
  const { method, path, id, title, says = null, replies, problems = [], secret = false } = plan;
  const params = plan.params ?? none;
  const query = plan.query ?? none;
  const body: Body =
    plan.files !== undefined
      ? { is: 'files', fields: plan.files }
      : plan.body !== undefined
        ? { is: 'json', schema: plan.body }
        : null;
  const run = async (raw: RawRequest, service: Service): Promise<Answer> => {
    const parsed = {
      params: parsedBy(params, raw.params, 'path'),
      query: parsedBy(query, raw.query, 'query'),
      body: body === null ? undefined : parsedBy(body.is === 'json' ? body.schema : body.fields, raw.body, 'body'),
    };
    return handle({ ...raw, ...parsed }, service);
  };
  return { method, path, id, title, says, needs, secret, params, query, body, replies, problems, run };
}

function parsedBy(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({
    at: [where, ...path.map(String)].join('.'),
    says: inWords(message),
  }));
  throw new RequestProblem(
    'bad-request',
    `The request is not as its description asks: ${faults.map(({ at, says }) => `${at}: ${says}`).join('; ')}.`,
    'Correct what is named and ask again. /api/docs describes every request.',
    faults,
  );
}

/** What zod says of a field, as one would say it of a form. */
function inWords(message: string): string {
  const [, missing] = /^Invalid input: (expected .+), received undefined$/.exec(message) ?? [];
  return missing === undefined ? message.replace(/^Invalid (?:input|option): /, '') : `is missing, ${missing}`;
}

export function notSignedIn(): RequestProblem {
  return new RequestProblem(
    'not-signed-in',
    'The request names nobody who may use this service.',
    'Sign in, or send an API key as "Authorization: Bearer KEY".',
  );
}
