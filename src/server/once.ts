import { createHash } from 'node:crypto';
import type { Reply, ReplyKey } from '../model/store.ts';
import type { Answer } from './answer.ts';
import { RequestProblem } from './problem.ts';
import type { RawRequest, Route, Whole } from './route.ts';
import type { Archive } from './service.ts';

type Asked = Omit<RawRequest, 'whole'>;

/**
 * A write that came with an idempotency key is done once: whoever sends it again gets the reply of the first time. The reply is kept in
 * the transaction of the write, so that there is none without the other, whenever the process ends.
 */
export async function runOnce(
  route: Route,
  raw: Asked,
  { replies, together }: Pick<Archive, 'replies' | 'together'>,
  run: (whole: Whole) => Promise<Answer>,
): Promise<Answer> {
  const named = raw.request.get('Idempotency-Key');
  if (named === undefined || raw.actor === null || route.method === 'get' || route.secret) return run(together);
  if (!/^[\x21-\x7e]{1,200}$/.test(named)) {
    throw new RequestProblem(
      'bad-request',
      'The Idempotency-Key is empty, too long or has other characters than printable ASCII.',
      'Send a fresh UUID for each thing that is to be done.',
    );
  }
  const key: ReplyKey = { person: raw.actor.person.id, key: named };
  const begun = await replies.begin(key, requestHash(route, raw));
  switch (begun.is) {
    case 'done':
      return again(begun.reply);
    case 'running':
      throw inProgress();
    case 'other-request':
      throw new RequestProblem(
        'key-reused',
        'This Idempotency-Key was sent before, with another request.',
        'Send a fresh key for each thing that is to be done.',
      );
    case 'new':
      break;
    default:
      return begun satisfies never;
  }
  let isKept = false;
  try {
    const answer = await run((work) =>
      together(async (store) => {
        const made = await work(store);
        const reply = kept(made);
        // Where this process stood still for so long that another took it over, that one's write stands, and this one is undone.
        if (reply !== null && !(await store.replies.end(key, reply))) throw inProgress();
        isKept = reply !== null;
        return made;
      }),
    );
    const reply = isKept ? null : kept(answer);
    if (reply !== null) await replies.end(key, reply);
    else if (!isKept) await replies.drop(key);
    return answer;
  } catch (error) {
    await replies.drop(key);
    throw error;
  }
}

function inProgress(): RequestProblem {
  return new RequestProblem(
    'in-progress',
    'The same request, by its Idempotency-Key, is being worked on.',
    'Wait a little and send it again with the same key.',
  );
}

function requestHash(route: Route, { request, body, files }: Asked): string {
  const asked = [route.method, request.originalUrl, body ?? null, files.map(({ name, sha256 }) => [name, sha256])];
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

function kept(answer: Answer): Reply | null {
  if (answer.is === 'nothing') return { status: 204, body: '', location: null };
  if (answer.is !== 'json') return null;
  return { status: answer.status ?? 200, body: JSON.stringify(answer.body), location: answer.location ?? null };
}

function again({ status, body, location }: Reply): Answer {
  const headers = { 'Idempotent-Replay': 'true' };
  if (status === 204) return { is: 'nothing', headers };
  const known = status === 201 || status === 202 ? status : 200;
  return { is: 'json', status: known, body: JSON.parse(body), headers, ...(location === null ? {} : { location }) };
}
