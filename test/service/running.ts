import { type ChildProcess, spawn } from 'node:child_process';
import { request as send } from 'node:http';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const guard = fileURLToPath(new URL('../network-guard.cjs', import.meta.url));

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  // Replies of many shapes: each test names what it asks of one.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly json: any;
};

export type Ask = (
  method: string,
  path: string,
  asked?: { readonly json?: unknown; readonly form?: Form; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Reply>;

export type Form = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[];
};

export type Running = {
  readonly url: string;
  readonly process: ChildProcess;
  readonly ask: Ask;
  /** All that it printed so far, and logged. */
  readonly printed: () => string;
  readonly logged: () => string;
  /** Ends it by this signal; gives its exit code. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

const patient = {
  LACUNA_READS_PER_MINUTE: '1000000',
  LACUNA_WRITES_PER_MINUTE: '1000000',
  LACUNA_SIGN_INS_PER_MINUTE: '1000',
};

/** The built program as a server of its own, at a port that is free, behind the network guard. */
export async function running(env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: childEnv({ ...patient, ...env, LACUNA_PORT: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /is at (http:\S+)\n/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`it ended with ${code} before it listened: ${err}`)));
  });
  return {
    url,
    process: child,
    ask: asking(url, {}),
    printed: () => out,
    logged: () => err,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs another command of the program to its end, with this on its standard input. */
export function ran(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [program, ...args], { env: childEnv(env), stdio: 'pipe' });
  child.stdin.end(input);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

function childEnv(env: Readonly<Record<string, string>>) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NETWORK_GUARD_LOOPBACK: '1',
    NODE_OPTIONS: `--require=${JSON.stringify(guard)}`,
    ...env,
  };
}

const password = 'a long and winding sentence';

/** The first administrator of what these settings name. */
export async function withAdmin(env: Readonly<Record<string, string>>): Promise<void> {
  const { code, said } = await ran(['admin', 'ada'], env, password);
  if (code !== 0) throw new Error(`no administrator was added: ${said}`);
}

/** A team, and a key of all scopes of the administrator, who from now on also decides and sees every team. */
export async function firstKey({ ask, url }: Running): Promise<{ readonly team: string; readonly secret: string }> {
  const good = (reply: Reply): Reply => {
    if (reply.status < 300) return reply;
    throw new Error(`${reply.status}: ${reply.text}`);
  };
  const signIn = async () => {
    const reply = good(
      await ask('POST', '/api/session', { json: { login: 'ada', password }, headers: { Origin: url } }),
    );
    return { id: reply.json.id, headers: { Cookie: cookiesOf(reply), Origin: url } };
  };
  const { id, headers } = await signIn();
  const team = good(await ask('POST', '/api/teams', { json: { name: 'Blue' }, headers }));
  good(await ask('PATCH', `/api/people/${id}`, { json: { roles: ['admin', 'legal'], teams: 'all' }, headers }));
  // Whoever has other roles signs in anew.
  const scopes = ['read', 'upload', 'decide', 'export', 'admin'];
  const key = good(
    await ask('POST', '/api/keys', { json: { title: 'of a test', scopes }, headers: (await signIn()).headers }),
  );
  return { team: team.json.id, secret: key.json.secret };
}

function cookiesOf({ headers }: Reply): string {
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** Asks with these headers besides. Rejects where the connection breaks off. */
export function asking(url: string, always: Readonly<Record<string, string>>): Ask {
  return (method, path, { json, form, headers = {} } = {}) => {
    const boundary = 'lacuna-boundary-7d1f';
    const body =
      form === undefined ? (json === undefined ? null : Buffer.from(JSON.stringify(json))) : multipart(form, boundary);
    const type = form === undefined ? 'application/json' : `multipart/form-data; boundary=${boundary}`;
    return new Promise((resolve, reject) => {
      const asked = send(
        `${url}${path}`,
        {
          method,
          headers: {
            ...always,
            ...headers,
            ...(body === null ? {} : { 'Content-Type': type, 'Content-Length': `${body.length}` }),
          },
        },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => chunks.push(chunk));
          reply.on('error', reject);
          reply.on('end', () => {
            if (!reply.complete) return reject(new Error('the reply broke off'));
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, json: parsed(text) });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body ?? undefined);
    });
  };
}

function multipart({ fields, files }: Form, boundary: string): Buffer {
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
  ];
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
