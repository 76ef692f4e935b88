import { expect, test } from 'vitest';
import { soughtIn, wordReader } from './words.ts';

function keys(text: string): string[] {
  return wordReader()(text, { start: 0, end: text.length }).map(({ form }) => form.key);
}

test.each([
  ['notify', 'notifies', 'notified', 'notifying', 'Notify'],
  ['disclose', 'discloses', 'disclosed', 'disclosing'],
  ['party', 'parties', 'party’s', "Party's"],
  ['breach', 'breaches', 'breached', 'breaching'],
  ['process', 'processes', 'processed', 'processing'],
  ['use', 'uses', 'used', 'using'],
  ['base', 'bases', 'based', 'basing'],
  ['note', 'notes', 'noted', 'noting'],
  ['plan', 'plans', 'planned', 'planning'],
  ['limit', 'limits', 'limited', 'limiting'],
  ['agree', 'agrees', 'agreed', 'agreeing'],
  ['exceed', 'exceeds', 'exceeded', 'exceeding'],
  ['install', 'installs', 'installed', 'installing'],
  ['bill', 'bills', 'billed', 'billing'],
  ['control', 'controls', 'controlled', 'controlling'],
  ['cancel', 'cancelled', 'canceled', 'cancelling', 'canceling'],
  ['compel', 'compels', 'compelled', 'compelling'],
  ['refer', 'referred', 'referring'],
  ['submit', 'submits', 'submitted'],
  ['change', 'changes', 'changed', 'changing'],
  ['issue', 'issues', 'issued', 'issuing'],
  ['sue', 'sues', 'sued', 'suing'],
  ['destroy', 'destroys', 'destroyed', 'destroying'],
  ['pass', 'passes', 'passed', 'passing'],
  ['box', 'boxes'],
  ['add', 'adds', 'added', 'adding'],
  ['type', 'types', 'typed', 'typing'],
  ['tax', 'taxes', 'taxed', 'taxing'],
  ['hold', 'held', 'holds', 'holding'],
  ['seek', 'sought', 'seeking'],
  ['make', 'made', 'making', 'makes'],
  ['keep', 'kept'],
  ['give', 'gave', 'given', 'giving'],
  ['know', 'knew', 'known', 'knowing'],
  ['take', 'took', 'taken', 'taking'],
  ['show', 'shown', 'showing'],
  ['is', 'are', 'was', 'were', 'be', 'been'],
  ['proceeding', 'proceedings'],
  ['organise', 'organize', 'organised', 'ORGANIZING'],
  ['organisation', 'organization', 'Organisations', "organization's"],
  ['authorise', 'authorized'],
  ['analyse', 'analyzed'],
  ['behaviour', 'behavior', 'behaviours'],
  ['endeavour', 'endeavors', 'endeavoured'],
  ['licence', 'license', 'licences', 'licensed', 'licensing'],
  ['defence', 'defense'],
  ['practise', 'practice', 'practices'],
  ['fulfil', 'fulfill', 'fulfilled', 'fulfils'],
  ['judgement', 'judgment'],
  ['programme', 'program', 'programmes', 'programs'],
  ['subprocessor', 'sub-processor', 'Sub processors', 'sub‑processors', 'sub- processor'],
  ['nondisclosure', 'non-disclosure', 'non disclosure'],
  ['co-operate', 'cooperates'],
  ['e-mail', 'emails'],
  ['conﬁdential', 'confidential'],
  ['need-to-know', 'need to know'],
])('%s folds with its other forms', (word, ...others) => {
  for (const other of others) expect([other, keys(other)]).toEqual([other, keys(word)]);
});

test.each([
  ['inform', 'information'],
  ['person', 'personal'],
  ['personal', 'personnel'],
  ['general', 'generate'],
  ['audit', 'auditor'],
  ['secure', 'security'],
  ['security', 'securities'],
  ['party', 'partial'],
  ['party', 'part'],
  ['disclose', 'disclosure'],
  ['disclose', 'discloser'],
  ['not', 'note'],
  ['car', 'care'],
  ['on', 'one'],
  ['us', 'use'],
  ['here', 'her'],
  ['employ', 'employee'],
  ['license', 'licensee'],
  ['trust', 'trustee'],
  ['good', 'goods'],
  ['custom', 'customs'],
  ['proceed', 'proceeding'],
  ['notice', 'notify'],
  ['our', 'or'],
  ['hour', 'hor'],
  ['process', 'processor'],
  ['licensor', 'licence'],
  ['territory', 'territorial'],
  ['need', 'ne'],
  ['bring', 'br'],
  ['status', 'statu'],
  ['new', 'news'],
  ['disclosure', 'non-disclosure'],
])('%s does not fold with %s', (one, other) => {
  expect(keys(one)).not.toEqual(keys(other));
});

test('a word stands where its letters stand, a glued one from its first part to its last', () => {
  const text = '“Sub-Processors” must not: e.g. re-sell.';
  const found = wordReader()(text, { start: 0, end: text.length });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Sub-Processors',
    'must',
    'not',
    'e',
    'g',
    're-sell',
  ]);
});

test.each([
  ['personal data', [{ key: 'personal' }, { key: 'data' }]],
  ['organiz* measures', [{ prefix: 'organis' }, { key: 'measur' }]],
  ['sub-process*', [{ prefix: 'subprocess' }]],
  ['—', []],
])('the phrase %j is sought by its keys and beginnings', (phrase, expected) => {
  expect(soughtIn(phrase)).toEqual(expected);
});
