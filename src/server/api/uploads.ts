import { z } from 'zod';
import type { Actor } from '../../model/person.ts';
import type { NewAgreement, NewVersion, Together } from '../../model/store.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { demandQuota } from '../quota.ts';
import { type Route, route, type Upload } from '../route.ts';
import type { Service } from '../service.ts';
import { type NotTaken, type Opened, papersIn } from '../taken.ts';
import {
  agreementShape,
  analysisShape,
  briefly,
  id,
  shownAgreement,
  shownAnalysis,
  shownVersion,
  versionShape,
} from './archive-shape.ts';
import { stated, statedDeal, wholeDeal } from './deal-shape.ts';
import { agreementInSight } from './in-sight.ts';
import { line } from './person-shape.ts';

/** In a form a deal comes as JSON in a text field. */
const dealField = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(statedDeal);

const added = z.object({
  agreement: agreementShape,
  version: versionShape,
  analysis: analysisShape,
  notes: z.array(z.string()),
});

const refused = z.object({ name: z.string(), code: z.string(), says: z.string() });

const upload = route({
  method: 'post',
  path: '/uploads',
  id: 'upload',
  title: 'Upload agreements',
  says: 'Each file becomes an agreement of its own, and so does each one that lies in an archive or a mail. What a file is, its bytes say and not its name. An agreement that is listed as taken is on disk for certain, and its analysis is queued.',
  needs: 'upload',
  files: z.object({
    team: id,
    title: line(300).optional().describe('Of the one agreement; else each is called as its file is.'),
    deal: dealField.optional().describe('A StatedDeal as JSON: what is known of the deal of all of them.'),
  }),
  replies: {
    201: {
      says: 'What was taken, and which files were not, and why.',
      gives: { json: z.object({ taken: z.array(added), refused: z.array(refused) }).meta({ id: 'Uploaded' }) },
    },
  },
  problems: ['not-found', 'too-large', 'over-quota', 'unknown-format', 'refused-by-scan'],
  handle: async ({ body, files, actor, whole }, service) => {
    const { team, title } = body;
    demandTeam(team, actor);
    const deal = stated(body.deal ?? {}, service);
    await demandFiles(files, actor, service);
    const found = await papersIn(files, service);
    const single = found.filter((each) => !('code' in each)).length === 1 ? title : undefined;
    const taken: Kept[] = [];
    const left: NotTaken[] = [];
    for (const paper of found) {
      const opened = 'code' in paper ? paper : await paper.open();
      if ('code' in opened) left.push(opened);
      else taken.push(await keep(opened, service));
    }
    if (taken.length === 0) throw nothingTaken(left);
    const answer = await whole(async (store) => {
      await demandQuota(taken, actor, { ...service, agreements: store.agreements });
      const shown: Awaited<ReturnType<typeof add>>[] = [];
      for (const each of taken) {
        const agreement = { team, title: single ?? titleOf(each.fileName), deal };
        shown.push(await add(each, agreement, actor, { ...service, store }));
      }
      const [only] = shown;
      const location =
        shown.length === 1 && only !== undefined ? { location: `/api/agreements/${only.agreement.id}` } : {};
      return { is: 'json', status: 201, body: { taken: shown, refused: left }, ...location };
    });
    service.work.wake();
    return answer;
  },
});

const addVersion = route({
  method: 'post',
  path: '/agreements/{agreement}/versions',
  id: 'addVersion',
  title: 'Upload another draft of an agreement',
  says: 'One file, which is an agreement itself. Its analysis is queued, with the deal of the agreement.',
  needs: 'upload',
  params: z.object({ agreement: id }),
  files: z.object({}),
  replies: {
    201: {
      says: 'The new version and its analysis.',
      gives: { json: z.object({ version: versionShape, analysis: analysisShape }) },
    },
  },
  problems: ['not-found', 'too-large', 'over-quota', 'unknown-format', 'refused-by-scan'],
  handle: async ({ params, files, actor, sight, whole }, service) => {
    const { store, work } = service;
    const agreement = await agreementInSight(params.agreement, { store, sight });
    await demandFiles(files, actor, service);
    const found = await papersIn(files, service);
    const [paper] = found;
    if (found.length !== 1 || paper === undefined) {
      throw new RequestProblem(
        'bad-request',
        `Found ${found.length} agreements in what was sent, expected the one that is the next draft.`,
        'Send the draft alone, and not in an archive with others.',
      );
    }
    const opened = 'code' in paper ? paper : await paper.open();
    if ('code' in opened) throw nothingTaken([opened]);
    const kept = await keep(opened, service);
    const answer = await whole(async (inside) => {
      await demandQuota([kept], actor, { ...service, agreements: inside.agreements });
      const { notes: _, ...file } = kept;
      const version = await inside.agreements.addVersion(agreement.id, file, actor);
      const analysis = await inside.analyses.ask(version.id, wholeDeal(service, agreement.deal), actor);
      const body = { version: shownVersion(version), analysis: shownAnalysis(analysis) };
      return { is: 'json', status: 201, body, location: `/api/versions/${version.id}` };
    });
    work.wake();
    return answer;
  },
});

export const uploadRoutes: readonly Route[] = [upload, addVersion];

type Kept = NewVersion & Pick<Opened, 'notes'>;

/** The file first, then what points to it: whatever happens in between, nothing points to a file that is not there. */
async function keep({ sha256, name, bytes, content, notes }: Opened, { store }: Service): Promise<Kept> {
  await store.files.keep(sha256, bytes, content);
  return { sha256, fileName: name, bytes, notes };
}

async function add(
  { notes, ...file }: Kept,
  said: NewAgreement,
  actor: Actor,
  service: Omit<Service, 'store'> & { readonly store: Together },
) {
  const { store } = service;
  const { agreement, version } = await store.agreements.add(said, file, actor);
  const analysis = await store.analyses.ask(version.id, wholeDeal(service, said.deal), actor);
  const row = {
    ...agreement,
    version,
    analysis: briefly(analysis),
    gaps: null,
    unread: false,
    handover: null,
  };
  return {
    agreement: shownAgreement(row),
    version: shownVersion(version),
    analysis: shownAnalysis(analysis),
    notes,
  };
}

function titleOf(fileName: string): string {
  return fileName.replace(/(?!^)\.[A-Za-z0-9]{1,8}$/, '');
}

export function demandTeam(team: string, { person }: Actor): void {
  if (person.teams !== 'all' && !person.teams.includes(team)) throw notFound('team');
}

async function demandFiles(files: readonly Upload[], actor: Actor, service: Service): Promise<void> {
  if (files.length === 0) {
    throw new RequestProblem(
      'bad-request',
      'Found no file in the form, expected at least one in the field "files".',
      'Send multipart/form-data with the files in the field "files".',
    );
  }
  await demandQuota(files, actor, { ...service, agreements: service.store.agreements });
}

function nothingTaken(left: readonly NotTaken[]): RequestProblem {
  const code =
    left.every((each) => each.code === 'refused-by-scan') && left.length > 0 ? 'refused-by-scan' : 'unknown-format';
  return new RequestProblem(
    code,
    'Nothing of what was sent could be taken.',
    'See for each file what is wrong with it, and send the agreement as DOCX or PDF.',
    // By its place among those that were sent: a name is a word of somebody, and what fails is written down in many places.
    left.map(({ says }, index) => ({ at: `files[${index}]`, says })),
  );
}
