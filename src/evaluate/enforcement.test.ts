import { expect, test } from 'vitest';
import { nothingFound, plainDeal, plainLaw, plainLibrary, plainMatch } from '../../test/plain.ts';
import type { Measure } from '../model/measure.ts';
import { enforcement } from './enforcement.ts';

function measure(id: string, changes: Partial<Measure> = {}): Measure {
  return {
    id,
    jurisdiction: 'eu',
    topic: 'interim-injunction',
    says: 'A court may stop it at once.',
    needs: [],
    clash: null,
    law: plainLaw,
    force: { state: 'in-force', from: null, until: null },
    path: 'jurisdictions/eu/act.yaml',
    ...changes,
  };
}

const library = plainLibrary({
  jurisdictions: [
    { code: 'de', name: 'Germany', includes: ['eu'] },
    { code: 'eu', name: 'European Union', includes: [] },
    { code: 'us', name: 'United States', includes: [] },
  ],
  measures: [
    measure('one', { needs: ['injunctive-relief', 'evidence-preservation', 'insurance'] }),
    measure('past', { force: { state: 'in-force', from: null, until: '2026-01-01' } }),
    measure('bill', { force: { state: 'pending', from: null, until: null } }),
    measure('elsewhere', { jurisdiction: 'us' }),
  ],
});

test('what a measure needs is there in full, in weak words, or not at all; the full clause counts where there are both', () => {
  const span = { start: 0, end: 1 };
  const matches = [
    plainMatch({ kind: 'injunctive-relief', strength: 'weak', span }),
    plainMatch({ kind: 'injunctive-relief', span }),
    plainMatch({ kind: 'evidence-preservation', strength: 'weak', span }),
  ];
  const held = enforcement(library, { ...nothingFound, matches }, { ...plainDeal, jurisdictions: ['de'] });
  expect(held.map(({ measure: { id }, standing }) => `${id} ${standing}`)).toEqual(['one law', 'bill prepare']);
  expect(held[0]).toMatchObject({
    has: [{ kind: 'injunctive-relief', match: { strength: 'full' } }],
    weak: [{ kind: 'evidence-preservation' }],
    lacks: ['insurance'],
  });
});
