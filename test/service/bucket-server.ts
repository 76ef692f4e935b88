import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * A server that speaks as S3 does, as far as we ask it, and is as strict: it works out the signature itself (AWS Signature Version 4,
 * "Authenticating Requests: Using the Authorization Header"), refuses a body that is not what its hash says, keeps nothing of an
 * upload that breaks off, and lists a page at a time. Packages that do this take torn uploads for whole ones.
 */
export async function startBucketServer(secretAccessKey: string, pageSize = 3): Promise<BucketServer> {
  const buckets = new Map<string, Map<string, Buffer>>();
  const failures: number[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://bucket');
    const [, bucket = '', key = ''] = url.pathname.split('/');
    const objects = buckets.get(bucket);
    const planned = failures.shift();
    if (planned !== undefined) return refuse(request, response, planned, 'SlowDown');
    if (!isSigned(request, url, secretAccessKey)) return refuse(request, response, 403, 'SignatureDoesNotMatch');
    if (objects === undefined) return refuse(request, response, 404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      // Rejects where the upload breaks off.
      const body = await buffer(request);
      const hash = createHash('sha256').update(body).digest('hex');
      if (hash !== request.headers['x-amz-content-sha256']) {
        return refuse(request, response, 400, 'XAmzContentSHA256Mismatch');
      }
      objects.set(key, body);
      response.end();
    } else if (key === '') {
      response.end(listing([...objects.keys()].sort(), url.searchParams.get('start-after') ?? '', pageSize));
    } else {
      const body = objects.get(key);
      if (body === undefined) return refuse(request, response, 404, 'NoSuchKey');
      response.writeHead(200, { 'content-length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    make: (bucket) => buckets.set(bucket, new Map()),
    put: (bucket, key, body) => buckets.get(bucket)?.set(key, Buffer.from(body)),
    failNext: (...statuses) => failures.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type BucketServer = {
  readonly endpoint: string;
  readonly make: (bucket: string) => void;
  readonly put: (bucket: string, key: string, body: Uint8Array) => void;
  /** The next requests are answered with these statuses. */
  readonly failNext: (...statuses: readonly number[]) => void;
  readonly close: () => Promise<void>;
};

function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  request.resume();
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

function listing(keys: readonly string[], after: string, pageSize: number): string {
  const rest = keys.filter((key) => key > after);
  const page = rest.slice(0, pageSize).map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
  const isTruncated = rest.length > pageSize;
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${page.join('')}</ListBucketResult>`;
}

function isSigned({ method, headers }: IncomingMessage, url: URL, secret: string): boolean {
  const authorization =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/((\d+)\/([^/]+)\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=(\w+)$/;
  const [, scope = '', day = '', region = '', names = '', signature] =
    authorization.exec(headers.authorization ?? '') ?? [];
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return false;
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const canonical = [
    method,
    url.pathname,
    query.join('&'),
    ...signed.map((name) => `${name}:${headers[name]}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString('hex') === signature;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
