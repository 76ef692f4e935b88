import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import { AwsV4Signer } from 'aws4fetch';

/** Where a bucket is, and who may use it. `endpoint` is a URL without the name of the bucket. */
export type BucketAccess = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** `key`: of the object; empty for the bucket itself. */
export type Asked = {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: { readonly sha256: string; readonly bytes: number; readonly content: AsyncIterable<Uint8Array> };
};

/** Silence of this length ends a request. */
const silenceMs = 30_000;

/** SHA-256 of nothing: what a request without a body has. */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Makes signed requests to a bucket, whose name is in the path, as every server takes it. The body goes as a stream of a length
 * that is said beforehand, which `fetch` cannot do. Resolves once the head of the reply is there; rejects where the connection or
 * the body fails.
 */
export function bucketRequest(access: BucketAccess): (asked: Asked) => Promise<IncomingMessage> {
  const { endpoint, bucket, ...who } = access;
  const base = endpoint.replace(/\/+$/, '');
  return async ({ method, key, query = {}, body }) => {
    const url = new URL(`${base}/${encodeURIComponent(bucket)}${key === '' ? '' : `/${key}`}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = { 'x-amz-content-sha256': body?.sha256 ?? ofNothing };
    const signed = await new AwsV4Signer({ ...who, method, url: url.href, headers, service: 's3' }).sign();
    const send = signed.url.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': body.bytes };
      const sent = send(signed.url, { method, headers: { ...Object.fromEntries(signed.headers), ...length } }, resolve);
      sent.setTimeout(silenceMs, () => sent.destroy(silence()));
      sent.on('error', reject);
      if (body === undefined) {
        sent.end();
        return;
      }
      const content = Readable.from(body.content);
      // What is wrong with the bytes goes before what the connection says of its end.
      content.on('error', (error) => {
        reject(error);
        sent.destroy();
      });
      sent.on('close', () => content.destroy());
      content.pipe(sent);
    });
  };
}

function silence(): Error {
  return Object.assign(new Error(`the bucket said nothing for ${silenceMs / 1000} s`), { code: 'ETIMEDOUT' });
}
