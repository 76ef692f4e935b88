import { expect, onTestFinished, test, vi } from 'vitest';
import { plainLibrary } from '../../test/plain.ts';
import { openTrials } from './trials.ts';

const draft = (text: string) => [{ path: 'jurisdiction.yaml', text }];

/** Drafts whose library has their text for a hash; "faulty" has a fault, and "lost" loses its thread the first time. */
function world() {
  const reads: string[] = [];
  const closed: string[] = [];
  const trials = openTrials(
    async ([file]) => {
      const text = file?.text ?? '';
      reads.push(text);
      if (text === 'faulty')
        return { problems: [{ path: 'jurisdiction.yaml', line: 1, column: 1, says: 'found a fault' }] };
      if (text === 'lost' && reads.filter((each) => each === 'lost').length === 1) throw new Error('a thread was lost');
      return { library: plainLibrary({ hash: text }) };
    },
    ({ hash }) => ({
      keyOf: () => hash,
      analyze: () => Promise.reject(new Error('nobody reads here')),
      close: async () => {
        closed.push(hash);
      },
    }),
  );
  onTestFinished(trials.close);
  const hashOf = (text: string) => trials.at(draft(text), async ({ library }) => library.hash);
  return { trials, reads, closed, hashOf };
}

/** Work that goes on until it is let end. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { until: () => ended, end };
}

test('a draft is read once for all who ask for it, also at the same time', async () => {
  const { reads, hashOf } = world();
  expect(await Promise.all([hashOf('one'), hashOf('one')])).toEqual(['one', 'one']);
  expect(await hashOf('one')).toBe('one');
  expect(reads).toEqual(['one']);
});

test('of a draft with faults these are given, and no work is done', async () => {
  const { trials } = world();
  const found = await trials.at(draft('faulty'), async () => {
    throw new Error('there is nothing to work with');
  });
  expect(found).toEqual({ problems: [{ path: 'jurisdiction.yaml', line: 1, column: 1, says: 'found a fault' }] });
});

test('no more than two drafts stay open: the one that was used longest ago is closed', async () => {
  const { closed, hashOf } = world();
  for (const text of ['one', 'two', 'one', 'three']) await hashOf(text);
  expect(closed).toEqual(['two']);
});

test('a draft at its work is not closed, however many come after it, and is closed once that is done', async () => {
  const { trials, closed, hashOf } = world();
  const [first, second, third] = [work(), work(), work()];
  const going = [
    trials.at(draft('one'), first.until),
    trials.at(draft('two'), second.until),
    trials.at(draft('three'), third.until),
  ];
  await hashOf('four');
  expect(closed).toEqual(['four']);
  first.end();
  await going[0];
  expect(closed).toEqual(['four', 'one']);
  second.end();
  third.end();
  await Promise.all(going);
  expect(closed).toEqual(['four', 'one']);
});

test('a draft whose reading failed is read anew by the next who asks', async () => {
  const { reads, hashOf } = world();
  await expect(hashOf('lost')).rejects.toThrow('a thread was lost');
  expect(await hashOf('lost')).toBe('lost');
  expect(reads).toEqual(['lost', 'lost']);
});

test('work that fails leaves its draft open for the next', async () => {
  const { trials, reads, closed, hashOf } = world();
  await expect(trials.at(draft('one'), () => Promise.reject(new Error('no such file')))).rejects.toThrow(
    'no such file',
  );
  expect(await hashOf('one')).toBe('one');
  expect([reads, closed]).toEqual([['one'], []]);
});

test('a draft that nobody asks for any longer is closed after two minutes', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { closed, hashOf } = world();
  await hashOf('one');
  await vi.advanceTimersByTimeAsync(100_000);
  expect(closed).toEqual([]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(closed).toEqual(['one']);
});

test('closing closes all that are open', async () => {
  const { trials, closed, hashOf } = world();
  await hashOf('one');
  await hashOf('two');
  await trials.close();
  expect([...closed].sort()).toEqual(['one', 'two']);
});
