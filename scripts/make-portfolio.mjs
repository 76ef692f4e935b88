// A database of the service with many agreements and plausible outcomes, for benches: written through the store, some hundreds in one
// transaction, without reading a paper. The same number gives the same outcomes. Parties are invented.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { packed } from '../dist/scan/packed-report.js';
import { agreementsOf } from '../dist/store/agreements.js';
import { analysesOf } from '../dist/store/analyses.js';
import { openAt } from '../dist/store/open-at.js';
import { rulingsOf } from '../dist/store/rulings.js';

const day = 86_400_000;
const atATime = 250;
const teams = ['Buying', 'Research', 'Manufacturing', 'Information technology'];
const first = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper'];
const second = ['Mills', 'Foundry', 'Systems', 'Logistics', 'Optics', 'Chemicals', 'Software', 'Bearings'];
const what = ['Supply agreement', 'Non-disclosure agreement', 'Data processing terms', 'Services agreement', 'Licence'];

/** Fills the empty database in `folder` with `count` agreements of the last two years. `put`: what else is to be there, by its database. */
export async function makePortfolio(folder, { count, library, put }) {
  let ms = Date.now() - 730 * day;
  const step = Math.floor((730 * day) / count);
  const database = await openAt({
    database: { is: 'sqlite', file: path.join(folder, 'lacuna.db') },
    now: () => new Date(ms),
    kinds: library.kinds,
  });
  const random = randomFrom(20_261_129);
  const { by, ids } = await put(database, teams);
  const deal = { side: 'discloser', jurisdictions: ['eu'], asOf: '2026-11-28', personalData: true, sectors: [] };
  const whole = { ...deal, roles: [], amount: null, party: null, open: [] };
  const codes = library.jurisdictions.map(({ code }) => code);
  for (let from = 0; from < count; from += atATime) {
    await database.write(async (on, tell) => {
      const inside = { ...database, db: on, write: (work) => work(on, tell) };
      const [agreements, analyses, rulings] = [agreementsOf(inside), analysesOf(inside, null), rulingsOf(inside)];
      for (let at = from; at < Math.min(count, from + atATime); at += 1) {
        ms += step;
        const sha256 = createHash('sha256').update(`paper ${at}`).digest('hex');
        const party = `${one(first, random)} ${one(second, random)} ${at % 50}`;
        const paper = { sha256, fileName: `${at}.docx`, bytes: 50_000 };
        const title = `${one(what, random)} ${party}`;
        const { agreement, version } = await agreements.add({ team: one(ids, random), title, deal: {} }, paper, by);
        const { id } = await analyses.ask(version.id, whole, by);
        const report = reportOf({ sha256, party, deal: whole, codes: chosen(codes, random) }, library, random);
        const { bytes, summary, unread, entry } = packed(report, entryOf(report));
        await analyses.take('bench', id);
        const made = { key: sha256, bytes, sha256, deal: whole, library: library.hash, program: 'bench' };
        await analyses.finish(id, { ...made, summary, unread, entry });
        const gap = report.lines.find(({ outcome }) => outcome === 'missing');
        if (gap === undefined || random() > 0.15) continue;
        const until =
          random() < 0.5 ? null : new Date(Date.now() + (random() - 0.3) * 200 * day).toISOString().slice(0, 10);
        const said = { agreement: agreement.id, requirement: gap.requirement, fingerprint: gap.fingerprint };
        const why = { says: 'accepted', reason: 'Known and priced.', approver: 'The board', until, assignee: null };
        await rulings.add({ ...said, ...why }, by);
      }
    });
  }
  await database.db.destroy();
}

/** Every requirement of house policy, of the European Union and of one or two more: sixty and more lines. */
function chosen(codes, random) {
  return new Set(['house', 'eu', one(codes, random), one(codes, random)]);
}

function reportOf({ sha256, party, deal, codes }, library, random) {
  const isUnread = random() < 0.02;
  const asked = isUnread ? [] : library.requirements.filter(({ jurisdiction }) => codes.has(jurisdiction));
  const lines = asked.map((requirement) => ({
    requirement: requirement.id,
    fingerprint: createHash('sha256').update(`${sha256} ${requirement.id}`).digest('hex').slice(0, 16),
    ...{ jurisdiction: requirement.jurisdiction, clause: requirement.clause, title: requirement.clause },
    ...{ severity: requirement.severity, outcome: outcomeOf(random()) },
    ...{ law: requirement.law, says: requirement.says, why: requirement.why, cites: [] },
    fallback: { preferred: 'All.', acceptable: 'Most.', walkAway: 'None.' },
  }));
  const problems = isUnread ? [{ code: 'encrypted', says: 'It has a password.', hides: 'everything' }] : [];
  return {
    ...{ name: 'paper.docx', deal, sha256, format: 'docx', pages: 12, language: 'en', type: null },
    parties: [{ name: party, role: 'Supplier', address: null }],
    kin: { names: [], dated: null, ties: [], precedence: [] },
    ...{ problems, read: { blocks: 100, characters: 50_000 }, proposals: [], lines, conflicts: [], latency: null },
    enforcement: [],
  };
}

function outcomeOf(chance) {
  if (chance < 0.3) return 'not-applicable';
  if (chance < 0.7) return 'met';
  if (chance < 0.82) return 'missing';
  if (chance < 0.92) return 'weak';
  return chance < 0.97 ? 'unsure' : 'clear';
}

function entryOf({ parties }) {
  const own = parties.map(({ name, role }) => ({ name, folded: name.toLowerCase(), role, whose: 'theirs' }));
  const none = { jurisdictions: [], clauses: [], matches: [], durations: [], lines: [] };
  return { title: null, type: null, language: 'en', unread: null, parties: own, ...none };
}

function one(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** Numbers from 0 up to 1 that look like chance (Numerical Recipes, "quick and dirty" generator). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
