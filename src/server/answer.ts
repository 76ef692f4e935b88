/** What a handler gives back: data, which the app sends. */
export type Answer =
  /** JSON. Without `etag`, a read gets the hash of its bytes. `headers` are besides those that the app sets. */
  | ({ readonly is: 'json'; readonly status?: 200 | 201 | 202; readonly body: unknown } & Told)
  /** JSON as it was kept. */
  | ({ readonly is: 'kept-json'; readonly body: Uint8Array } & Told)
  /** 304: the asker has it already, by `isKnown`. */
  | { readonly is: 'unchanged'; readonly etag: string }
  /** 204. */
  | ({ readonly is: 'nothing' } & Pick<Told, 'headers'>)
  /** 302. */
  | ({ readonly is: 'elsewhere'; readonly to: string } & Pick<Told, 'headers'>)
  /** `name`: as an attachment of this name; null where it is shown in place. */
  | ({
      readonly is: 'pieces';
      readonly type: string;
      readonly name: string | null;
      readonly pieces: AsyncIterable<string | Uint8Array>;
    } & Told)
  /** Server-sent events, until their end or until nobody listens: then `stop` of the request is aborted. */
  | { readonly is: 'events'; readonly events: AsyncIterable<ServerEvent> };

type Told = {
  /** With its quotation marks. */
  readonly etag?: string;
  /** Path of what was made. */
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
};

export type ServerEvent = { readonly name: string; readonly data: unknown };
