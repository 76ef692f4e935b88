import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Sight } from '../../model/archive.ts';
import type { GridPlace } from '../../model/grid.ts';
import type { LibraryFile, LibraryProblem } from '../../model/library.ts';
import type { DocumentReport } from '../../model/report.ts';
import { cursorOf, placesAfter } from '../../portfolio/grid-order.ts';
import { byOtherPolicy, type PolicyFlip, policyFlips } from '../../report/policy-flips.ts';
import { ruled } from '../../report/ruled.ts';
import { unpacked } from '../../scan/scan.ts';
import { type Decided, decided, documentOf } from '../decided-report.ts';
import { keptBytes } from '../kept-answer.ts';
import { withFile } from '../on-disk.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Service, Trial } from '../service.ts';
import { policy } from './archive-shape.ts';
import { gridAsked, placeAt } from './grid.ts';
import { faulty, files } from './policy-shape.ts';
import { lawShape, lineShape, outcome, severity } from './report-shape.ts';

/** No further agreement is begun after this: whoever waits is told how far it is. */
const pageMs = 4_000;
const mostAtOnce = 50;

const stood = z
  .object({
    outcome,
    because: z.string().optional(),
    accepted: z.boolean(),
    cites: lineShape.shape.cites,
    nearest: lineShape.shape.nearest,
  })
  .describe('Null where it is not asked.');

const flip = z.object({
  requirement: z.string(),
  clause: z.string(),
  title: z.string(),
  severity,
  was: severity.nullable().describe('How grave it was, where it stays a gap and only that changes.'),
  says: z.string(),
  law: lawShape,
  turn: z.enum(['opened', 'worse', 'other', 'better', 'closed']),
  from: stood.nullable(),
  to: stood.nullable(),
});

const previewShape = z
  .object({
    agreements: z.int().describe('All that are in sight, whatever page is looked at.'),
    looked: z.int().describe('Of this page, flipping or not.'),
    same: z.int().describe('Of those, where nothing stands otherwise.'),
    waiting: z.int().describe('Of those, without a report that could be held against the draft.'),
    read: z.int().describe('Of those, how many files were read again: what is kept did not suffice.'),
    items: z
      .array(
        z.object({
          agreement: z.string(),
          title: z.string(),
          version: z.string().describe('The draft that was looked at: the newest that has a report.'),
          policy,
          unread: z.string().nullable().describe('Why nothing can be said of it; null where it was read.'),
          flips: z.array(flip),
        }),
      )
      .describe('What stands otherwise, or cannot be told: of this page, the worst first.'),
    next: z.string().nullable(),
  })
  .meta({ id: 'PolicyPreview' });

const previewPolicy = route({
  method: 'post',
  path: '/policies/preview',
  id: 'previewPolicy',
  title: 'Which agreements a draft of the house policy would flip',
  says: 'The findings of house policy of each agreement in sight, as its newest report has them, against those by the draft under the same deal. A page of agreements at a time, those with the most open must-gaps first; a page ends early where files have to be read. Nothing of it is kept. The first page of a draft takes some seconds more.',
  needs: 'decide',
  body: z
    .object({
      files,
      limit: z.int().min(1).max(mostAtOnce).default(20).describe('Agreements to look at, at most.'),
      after: z.string().min(1).max(500).optional().describe('The next of the page before.'),
    })
    .meta({ id: 'PreviewPolicy' }),
  replies: { 200: { says: 'A page of what would change.', gives: { json: previewShape } } },
  handle: async ({ body, sight, actor, stop: signal }, service) => {
    const stop = signal();
    const all = await worstFirst(sight, service);
    const places = body.after === undefined ? all : placesAfter(all, placeAt(body.after), 'worst');
    const page = places.slice(0, body.limit);
    const seen: Seen[] = [];
    const began = performance.now();
    const tried = await triedOut(body.files, service, async (trial) => {
      for (const { agreement } of page) {
        if (stop.aborted || (seen.length > 0 && performance.now() - began > pageMs)) break;
        seen.push(await seenBy(trial, agreement, { sight, service, stop }));
      }
    });
    if (tried !== undefined) throw faulty(tried.problems, 'so it was not tried out');
    await service.store.trail.record(
      { what: 'view', subject: null, facts: { of: 'policy-preview', agreements: seen.length } },
      actor,
    );
    const last = places[seen.length - 1];
    const next = seen.length < places.length && last !== undefined ? cursorOf(last, 'worst') : null;
    const shown = {
      agreements: all.length,
      looked: seen.length,
      same: seen.filter(({ item }) => item !== null && item.unread === null && item.flips.length === 0).length,
      waiting: seen.filter(({ item }) => item === null).length,
      read: seen.filter(({ read }) => read).length,
      items: seen
        .flatMap(({ item }) => (item === null || isSame(item) ? [] : item))
        .sort((a, b) => worse(b) - worse(a)),
      next,
    };
    // Words of contracts: the bytes are sent, and no idempotency key keeps them.
    return { is: 'kept-json', body: Buffer.from(JSON.stringify(shown)) };
  },
});

export const policyPreviewRoutes: readonly Route[] = [previewPolicy];

type Item = {
  readonly agreement: string;
  readonly title: string;
  readonly version: string;
  readonly policy: number;
  readonly unread: string | null;
  readonly flips: readonly PolicyFlip[];
};

/** Null where there is no report to hold it against. */
type Seen = { readonly item: Item | null; readonly read: boolean };

type Around = { readonly sight: Sight; readonly service: Service; readonly stop: AbortSignal };

function isSame({ unread, flips }: Item): boolean {
  return unread === null && flips.length === 0;
}

/** New must-gaps weigh most, then what cannot be told. */
function worse({ unread, flips }: Item): number {
  const opened = flips.filter(({ turn }) => turn === 'opened' || turn === 'worse');
  const musts = opened.filter(({ severity }) => severity === 'must').length;
  return musts * 1e6 + opened.length * 1e3 + flips.length + (unread === null ? 0 : 0.5);
}

/** The agreements in sight. Worked out once for all pages, as long as nothing that is kept is another. */
async function worstFirst(sight: Sight, service: Service): Promise<readonly GridPlace[]> {
  const json = await keptBytes(['policy-preview', sight], service, async () => {
    const { found } = await gridAsked({}, { sight, sort: 'worst' }, service);
    return found.places;
  });
  return JSON.parse(Buffer.from(json).toString('utf8'));
}

async function triedOut(
  files: readonly LibraryFile[],
  { housePolicy }: Pick<Service, 'housePolicy'>,
  work: (trial: Trial) => Promise<void>,
): Promise<{ readonly problems: readonly LibraryProblem[] } | undefined> {
  const tried = await housePolicy.tryOut<void>(files, work);
  return tried ?? undefined;
}

async function seenBy(trial: Trial, agreement: string, { sight, service, stop }: Around): Promise<Seen> {
  const { store } = service;
  const known = await store.agreements.known(agreement, sight);
  const found = known === null ? null : await decided(known, null, service).catch(onlyWaiting);
  if (known === null || found === null) return { item: null, read: false };
  const { version, kept } = found;
  const about = { agreement, title: known.title, version: version.id, policy: kept.policy };
  const now = await documentOf(found, service);
  const hidden = hiding(now);
  if (hidden !== null) return { item: { ...about, unread: hidden, flips: [] }, read: false };
  const made = await byDraft(trial, now, found, service);
  if (stop.aborted) return { item: null, read: made.read };
  if ('unread' in made) return { item: { ...about, unread: made.unread, flips: [] }, read: made.read };
  return { item: { ...about, unread: null, flips: policyFlips(now, made.document) }, read: made.read };
}

type Made =
  | { readonly document: DocumentReport; readonly read: boolean }
  | { readonly unread: string; readonly read: boolean };

/** What the draft makes of an agreement: of the lines that are kept, of a report that is, or of its file. */
async function byDraft(trial: Trial, now: DocumentReport, found: Decided, service: Service): Promise<Made> {
  const { store, library } = service;
  const { version, kept, rulings, on } = found;
  if (kept.library === library.hash) {
    const document = byOtherPolicy(now, library, trial.library);
    if (document !== null) return { document, read: false };
  }
  const { sha256, fileName: name } = version;
  const { deal } = kept;
  const known = await store.reports.find(trial.keyOf({ name, sha256, deal }));
  let bytes = known?.bytes;
  try {
    bytes ??= await withFile(version, service, async (file) => {
      const { report } = await trial.analyze({ file, sha256, deal, attempt: randomUUID() });
      return report.bytes;
    });
  } catch (error) {
    // One file that is not there keeps nobody from the others.
    if (error instanceof RequestProblem) return { unread: error.says, read: true };
    throw error;
  }
  const document = ruled(await unpacked(bytes, name, deal.asOf), rulings, on);
  const hidden = hiding(document);
  const read = known === null;
  return hidden === null ? { document, read } : { unread: hidden, read };
}

function hiding({ problems }: DocumentReport): string | null {
  return problems.find(({ hides }) => hides === 'everything')?.says ?? null;
}

function onlyWaiting(error: unknown): null {
  if (error instanceof RequestProblem) return null;
  throw error;
}
