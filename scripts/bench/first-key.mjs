import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/program/bin.js', import.meta.url));
const password = 'a long and winding sentence';

/** Adds the first administrator, "ada", to the empty database that `env` names. */
export function addAda(env) {
  const child = spawn(process.execPath, [program, 'admin', 'ada'], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(password);
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`lacuna admin ended with ${code}`))));
  });
}

/** Makes her one of legal, and gives the secret of a key of hers that reads, uploads and exports, and the id of a team. */
export async function firstKey(url) {
  const headers = { 'content-type': 'application/json', origin: url };
  const signIn = async () => {
    const body = JSON.stringify({ login: 'ada', password });
    const reply = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
    const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { id: (await json(reply)).id, headers: { ...headers, cookie: cookie.join('; ') } };
  };
  const first = await signIn();
  const send = async (method, where, body, who) =>
    json(await fetch(`${url}${where}`, { method, headers: who.headers, body: JSON.stringify(body) }));
  const team = await send('POST', '/api/teams', { name: 'Blue' }, first);
  await send('PATCH', `/api/people/${first.id}`, { roles: ['admin', 'legal'], teams: 'all' }, first);
  const scopes = ['read', 'upload', 'export'];
  const key = await send('POST', '/api/keys', { title: 'bench', scopes }, await signIn());
  return { team: team.id, secret: key.secret };
}

/** The body of a reply. Rejects with what the service says where it refused. */
export async function json(reply) {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status}: ${text}`);
  return JSON.parse(text);
}
