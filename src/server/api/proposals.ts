import { z } from 'zod';
import type { Document } from '../../model/document.ts';
import { reviewQuestions } from '../../model/question.ts';
import { questions } from '../../report/questions.ts';
import { unpacked } from '../../scan/scan.ts';
import { demandMatch, etagOf, isKnown } from '../etag.ts';
import { withFile } from '../on-disk.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { Unread } from '../unread.ts';
import { agreementShape, analysisShape, briefly, id, shownAgreement, shownAnalysis } from './archive-shape.ts';
import { dealShape, stated, statedDeal, wholeDeal } from './deal-shape.ts';
import { deedOn, versionInSight } from './in-sight.ts';
import { passageShape } from './report-shape.ts';

const answer = z.object({ value: z.string(), applied: z.boolean(), because: z.string(), cite: passageShape });

const readProposals = route({
  method: 'get',
  path: '/versions/{version}/proposals',
  id: 'readProposals',
  title: 'What is asked about a draft, and what it says itself',
  says: 'Which side we are, what it is, which countries, personal data, sectors, roles and worth: to each question what the paper says, with its words and their place. As long as there is no report of it, the parties and what it is alone.',
  needs: 'read',
  params: z.object({ version: id }),
  replies: {
    200: {
      says: 'The deal that the newest report was held to, null without one; and every question.',
      gives: {
        json: z
          .object({
            report: z.string().nullable(),
            deal: dealShape.nullable(),
            questions: z.array(z.object({ question: z.enum(reviewQuestions), answers: z.array(answer) })),
          })
          .meta({ id: 'Proposals' }),
      },
    },
  },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, sight, actor, request }, service) => {
    const { store, desk, printedOnce } = service;
    const { version } = await versionInSight(params.version, { store, sight });
    const [newest = null] = await store.reports.of(version.id);
    await store.trail.record(deedOn(version, 'view', { of: 'proposals', report: newest?.key ?? null }), actor);
    const key = JSON.stringify(['proposals', version, newest?.key, newest?.digest, service.version]);
    const etag = etagOf(key);
    if (isKnown(request, etag)) return { is: 'unchanged', etag };
    const print = async (document: Document | null) => {
      const kept = newest === null ? null : await store.reports.find(newest.key);
      const report = kept === null ? null : await unpacked(kept.bytes, version.fileName, kept.deal.asOf);
      const asked = questions(document, report);
      return Buffer.from(JSON.stringify({ report: kept?.key ?? null, deal: report?.deal ?? null, questions: asked }));
    };
    // Why it was not read may pass: then nothing is kept at hand, and nothing has a tag.
    try {
      const body = await printedOnce(key, async () => {
        const read = await withFile(version, service, (file) => desk.read(file, 'final'));
        if ('code' in read) throw new Unread(read);
        return print(read);
      });
      return { is: 'kept-json', body, etag };
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      return { is: 'kept-json', body: await print(null) };
    }
  },
});

const params = z.object({ agreement: id });

const readDeal = route({
  method: 'get',
  path: '/agreements/{agreement}/deal',
  id: 'readDeal',
  title: 'What was said of the deal of an agreement',
  says: 'What is left out, the paper answers. Its ETag is what answerQuestions takes as If-Match.',
  needs: 'read',
  params,
  replies: { 200: { says: 'As somebody said it.', gives: { json: statedDeal } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => {
    const agreement = await store.agreements.known(params.agreement, sight);
    if (agreement === null) throw notFound('agreement');
    return { is: 'json', body: agreement.deal };
  },
});

const answerQuestions = route({
  method: 'put',
  path: '/agreements/{agreement}/deal',
  id: 'answerQuestions',
  title: 'Say what the deal of an agreement is, and have its newest draft held to it',
  says: 'In the place of all that was said of it before; what is left out, the paper answers. With If-Match, only where the deal is as you read it.',
  needs: 'upload',
  params,
  body: statedDeal,
  replies: {
    202: {
      says: 'The agreement as it is now, and the analysis that waits; null where it has no draft.',
      gives: { json: z.object({ agreement: agreementShape, analysis: analysisShape.nullable() }) },
    },
  },
  problems: ['not-found', 'changed-meanwhile'],
  handle: async ({ params, body, actor, sight, request, whole }, service) => {
    const deal = stated(body, service);
    const answer = await whole(async ({ agreements, analyses }) => {
      const before = await agreements.held(params.agreement, sight);
      if (before === null) throw notFound('agreement');
      demandMatch(request, before.deal);
      await agreements.change(before.id, { deal }, actor);
      const { version } = before;
      const analysis = version === null ? null : await analyses.ask(version.id, wholeDeal(service, deal), actor);
      const row = { ...before, deal, analysis: analysis === null ? before.analysis : briefly(analysis) };
      const shown = { agreement: shownAgreement(row), analysis: analysis === null ? null : shownAnalysis(analysis) };
      return { is: 'json', status: 202, body: shown };
    });
    service.work.wake();
    return answer;
  },
});

export const proposalRoutes: readonly Route[] = [readProposals, readDeal, answerQuestions];
