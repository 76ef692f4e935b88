import { z } from 'zod';
import { redlineAsks, redlineSteps } from '../../report/redline-asks.ts';
import { decided, documentOf } from '../decided-report.ts';
import { withFile } from '../on-disk.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { id } from './archive-shape.ts';
import { agreementInSight, deedOn } from './in-sight.ts';
import { versionOf } from './version-of.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const exportRedline = route({
  method: 'get',
  path: '/agreements/{agreement}/redline',
  id: 'exportRedline',
  title: 'Take the draft away as it was brought, with what is asked for in it',
  says: 'A Word file with tracked changes and comments, by whoever takes it, under the day of the deal. Only of a draft that was brought as DOCX.',
  needs: 'export',
  params: z.object({ agreement: id }),
  query: z.object({
    version: id.optional().describe('Of this draft; else of the newest that has a report.'),
    wording: z.enum(redlineSteps).default('preferred').describe('Which wording is asked for.'),
    asks: z
      .string()
      .max(5_000)
      .optional()
      .describe('Clause kinds, with commas between them; else all that is asked and not called fixed.'),
  }),
  replies: { 200: { says: 'As an attachment.', gives: { media: [word] } } },
  problems: ['not-found', 'in-progress', 'conflict', 'unavailable'],
  handle: async ({ params, query, sight, actor }, service) => {
    const { store, library, desk } = service;
    const agreement = await agreementInSight(params.agreement, { store, sight });
    const found = await decided(agreement, await versionOf(agreement.id, query.version, store), service);
    const { version, kept } = found;
    const document = await documentOf(found, service);
    const clauses = query.asks === undefined ? null : query.asks.split(',').map((each) => each.trim());
    const asks = redlineAsks(document, library.kinds, { step: query.wording, clauses });
    if (asks.length === 0) throw nothingAsked();
    const person = await store.people.find(actor.person.id);
    const order = { asks, author: person?.name ?? 'Lacuna', dated: document.deal.asOf };
    const redlined = await withFile(version, service, (file) => desk.redline({ file, order }));
    if ('code' in redlined) throw new RequestProblem('conflict', redlined.says, 'Copy the wording instead.');
    const { wording } = query;
    const facts = { of: 'redline', report: kept.key, wording, asks: asks.map(({ clause }) => clause).join(',') };
    await store.trail.record(deedOn(version, 'export', facts), actor);
    const name = `${version.fileName.replace(/\.docx$/i, '')}.asked.docx`;
    return { is: 'pieces', type: word, name, pieces: only(redlined.bytes) };
  },
});

export const redlineRoutes: readonly Route[] = [exportRedline];

function nothingAsked(): RequestProblem {
  return new RequestProblem(
    'conflict',
    'Nothing of what was named is asked for in this draft, so there is nothing to write into it.',
    'Name clause kinds of its asks, or none for all of them.',
  );
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
