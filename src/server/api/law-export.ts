import { z } from 'zod';
import { clockDuties } from '../../model/clock.ts';
import { tracks } from '../../model/measure.ts';
import { lawFormats } from '../../report/law-formats.ts';
import { type Route, route } from '../route.ts';
import { day, knownCodes, today } from './deal-shape.ts';
import { codes } from './jurisdictions.ts';
import { tableFormats, tableTypes } from './table-types.ts';

// Of no agreement, so whoever may read the library may take it away, and the trail does not tell of it.
const exportLaw = route({
  method: 'get',
  path: '/jurisdictions/compare/export',
  id: 'exportLaw',
  title: 'Take the comparison of jurisdictions away',
  says: 'A row for each remedy or clock with its law, in the order of the codes; what was not looked up says so.',
  needs: 'signed-in',
  query: z.object({
    codes: codes.describe('As in eu,us,cn.'),
    of: z.enum(['remedies', 'clocks']).default('remedies'),
    track: z.enum(tracks).optional().describe('Of the remedies; else all.'),
    duty: z.enum(clockDuties).optional().describe('Of the clocks; else all.'),
    asOf: day.optional().describe('Else today (UTC).'),
    format: z.enum(tableFormats).default('xlsx'),
  }),
  replies: { 200: { says: 'As an attachment.', gives: { media: Object.values(tableTypes) } } },
  handle: async ({ query }, service) => {
    const { measures, clocks, jurisdictions } = service.library;
    const { of, track = null, duty, format } = query;
    const asked = knownCodes(query.codes, service.library, 'query');
    const asOf = query.asOf ?? today(service);
    const law = {
      asOf,
      jurisdictions: asked.map((code) => ({
        code,
        name: jurisdictions.find((each) => each.code === code)?.name ?? code,
      })),
      what:
        of === 'remedies'
          ? { of, measures, track }
          : { of, clocks: clocks.filter((each) => duty === undefined || each.duty === duty) },
    };
    const pieces = lawFormats[format](law);
    return { is: 'pieces', type: tableTypes[format], name: `${of}-${asOf}.${format}`, pieces };
  },
});

export const lawExportRoutes: readonly Route[] = [exportLaw];
