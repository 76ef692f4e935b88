import { stringify } from 'yaml';
import type { ClauseKind, Fallback } from '../model/clause-kind.ts';
import type { Library, LibraryFile } from '../model/library.ts';
import { sayMoney } from '../model/money.ts';
import type { Check, Requirement, RequirementExample } from '../model/requirement.ts';

/**
 * House policy as a table for people who do not write YAML: a row for each thing that is asked, and one for each clause kind of
 * which nothing is. Every cell is text. `asked` is yes or no, `check` and `of` say what is asked, lists have commas, several
 * examples stand on lines of their own, and a heading above an example in square brackets before it.
 */
export const policyColumns = {
  clause: 'Clause kind',
  title: 'What it is',
  asked: 'Asked (yes or no)',
  id: 'Id',
  check: 'Check',
  of: 'Of what',
  severity: 'Severity',
  protects: 'Protects',
  personalData: 'Personal data (yes, no or blank)',
  sectors: 'Sectors',
  roles: 'Roles',
  agreements: 'Agreements',
  amount: 'Worth at least',
  law: 'Under the law of',
  courts: 'At the courts of',
  with: 'Beside the clause',
  about: 'About',
  says: 'What is asked, in a sentence',
  why: 'Why',
  gaps: 'Wording that falls short',
  met: 'Wording that will do',
  preferred: 'Ask for',
  acceptable: 'Or at least',
  walkAway: 'Not below',
} as const;

export type PolicyRow = Readonly<Record<keyof typeof policyColumns, string>>;

/** A cell that cannot be read: its row, from 1 and without the head, and the column. */
export type PolicyFault = { readonly row: number; readonly column: keyof typeof policyColumns; readonly says: string };

/** The house policy of a library, kind by kind in library order. */
export function policyRows({ kinds, requirements }: Pick<Library, 'kinds' | 'requirements'>): readonly PolicyRow[] {
  return kinds.flatMap((kind) => {
    const asked = requirements.filter(({ jurisdiction, clause }) => jurisdiction === 'house' && clause === kind.id);
    return asked.length === 0 ? [blank(kind)] : asked.map((requirement) => rowOf(requirement, kind));
  });
}

function blank({ id, title, fallback }: ClauseKind): PolicyRow {
  const empty = Object.fromEntries(Object.keys(policyColumns).map((column) => [column, ''])) as PolicyRow;
  return { ...empty, clause: id, title, asked: 'no', ...wording(fallback) };
}

function wording({ preferred, acceptable, walkAway }: Fallback) {
  return { preferred, acceptable, walkAway };
}

function rowOf(requirement: Requirement, kind: ClauseKind): PolicyRow {
  const { id, clause, must, severity, protects, when, about, says, why, examples } = requirement;
  const example = (each: RequirementExample, text: string) =>
    each.heading === undefined ? text : `[${each.heading}] ${text}`;
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    clause,
    title: kind.title,
    asked: 'yes',
    id,
    ...checkCells(must),
    severity,
    protects,
    personalData: when.personalData === undefined ? '' : when.personalData ? 'yes' : 'no',
    sectors: (when.sectors ?? []).join(', '),
    roles: (when.roles ?? []).join(', '),
    agreements: (when.agreements ?? []).join(', '),
    amount: when.amount === undefined ? '' : sayMoney(when.amount),
    law: when.law ?? '',
    courts: when.courts ?? '',
    with: when.with ?? '',
    about: about ?? '',
    says,
    why,
    gaps: examples.flatMap((each) => ('gap' in each ? [oneLine(example(each, each.gap))] : [])).join('\n'),
    met: examples.flatMap((each) => ('met' in each ? [oneLine(example(each, each.met))] : [])).join('\n'),
    ...wording(kind.fallback),
  };
}

const checks = {
  'be-present': 'present',
  'be-absent': 'absent',
  'be-absent-as': 'absent as',
  'at-most': 'at most',
  'at-least': 'at least',
  'one-of': 'one of',
  'has-parts': 'has parts',
  'be-mutual': 'mutual',
  survive: 'survives',
  'carved-out-of': 'carved out of',
  names: 'names',
  'chooses-law': 'chooses law',
} as const;

function checkCells(must: Check): { readonly check: string; readonly of: string } {
  switch (must.check) {
    case 'be-absent':
      return must.stances === undefined
        ? { check: checks['be-absent'], of: '' }
        : { check: checks['be-absent-as'], of: must.stances.join(', ') };
    case 'at-most':
    case 'at-least':
      return { check: checks[must.check], of: `${must.capture} ${must.hours} hours` };
    case 'one-of':
      return { check: checks['one-of'], of: must.stances.join(', ') };
    case 'has-parts':
      return { check: checks['has-parts'], of: must.parts.join(', ') };
    case 'carved-out-of':
      return { check: checks['carved-out-of'], of: must.kind };
    case 'names':
      return { check: checks.names, of: must.words.join(', ') };
    case 'chooses-law':
      return { check: checks['chooses-law'], of: `${must.law} from ${sayMoney(must.amount)}` };
    default:
      return { check: checks[must.check], of: '' };
  }
}

/**
 * The files of a house folder that say what the rows say: `jurisdiction.yaml`, a file for each family of clauses, and
 * `wording.yaml` with the wording that differs from the library's. All faults of cells at once, where there are any; what only
 * the whole library can tell (an unknown stance) is for the parser of these files.
 */
export function policyFiles(
  rows: readonly PolicyRow[],
  { kinds }: Pick<Library, 'kinds'>,
  today: string,
): { readonly files: readonly LibraryFile[] } | { readonly faults: readonly PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const families = new Map<string, object[]>();
  const ours = new Map<string, Fallback>();
  rows.forEach((row, index) => {
    const fault = (column: PolicyFault['column'], says: string) => faults.push({ row: index + 1, column, says });
    const kind = kinds.find(({ id }) => id === row.clause);
    if (kind === undefined) {
      fault('clause', `found “${row.clause}”, expected a clause kind of the library: correct it`);
      return;
    }
    if (!['yes', 'no'].includes(row.asked)) fault('asked', `found “${row.asked}”, expected yes or no: write one`);
    const words = wording(row);
    if (Object.values(words).some((each) => each === ''))
      fault('preferred', 'found wording that is blank, expected all three steps: fill them in');
    if (JSON.stringify(words) !== JSON.stringify(wording(kind.fallback))) ours.set(kind.id, words);
    if (row.asked === 'yes') {
      const entry = entryOf(row, fault);
      families.set(kind.family, [...(families.get(kind.family) ?? []), entry]);
    }
  });
  if (faults.length > 0) return { faults };
  const file = (path: string, value: object, head: string): LibraryFile => ({
    path,
    text: `${head}${stringify(value, { lineWidth: 0 })}`,
  });
  return {
    files: [
      file(
        'jurisdiction.yaml',
        { code: 'house', name: 'House policy' },
        '# Our own policy, kept apart so that nobody takes it for law.\n',
      ),
      ...[...families].map(([family, requirements]) =>
        file(
          `${family}.yaml`,
          { instrument: 'House policy', link: null, 'link-seen': false, checked: today, requirements },
          guide,
        ),
      ),
      ...(ours.size === 0
        ? []
        : [
            file(
              'wording.yaml',
              Object.fromEntries(
                [...ours].map(([id, { preferred, acceptable, walkAway }]) => [
                  id,
                  { preferred, acceptable, 'walk-away': walkAway },
                ]),
              ),
              '# Our own wording to ask for, in place of what the library suggests: preferred, acceptable, and not below.\n',
            ),
          ]),
    ],
  };
}

const guide = `# What we ask for beyond the law. Each entry: an id of its own; the clause kind (see "lacuna library list"); what must hold:
#   be-present, be-absent, be-mutual, survive, { at-most: { capture: deadline, hours: 48 } }, { at-least: … }, { one-of: [stance] },
#   { be-absent-as: [stance] }, { has-parts: [part] }, { carved-out-of: kind }, { names: [word] },
#   { chooses-law: { code: us-ny, at-least: USD 250000 } };
# severity (must, should or consider: --fail-on counts by it); whom it protects (discloser, recipient or mutual); when it is asked
# (personal-data, sectors, roles, agreements, amount, law, courts, with; leave out what does not matter); says and why for the reader; and examples that prove it:
# a gap is wording that falls short, met is wording that will do. "lacuna library check --house FOLDER" runs them.
# To ask for something no more, delete its entry.
`;

type Fault = (column: PolicyFault['column'], says: string) => void;

function entryOf(row: PolicyRow, fault: Fault): object {
  for (const column of ['id', 'says', 'why', 'gaps', 'met'] as const) {
    if (row[column] === '') fault(column, 'found nothing, expected words: fill it in');
  }
  if (!['must', 'should', 'consider'].includes(row.severity))
    fault('severity', `found “${row.severity}”, expected must, should or consider: write one`);
  if (!['discloser', 'recipient', 'mutual'].includes(row.protects))
    fault('protects', `found “${row.protects}”, expected discloser, recipient or mutual: write one`);
  if (!['', 'yes', 'no'].includes(row.personalData))
    fault('personalData', `found “${row.personalData}”, expected yes, no or nothing: write one`);
  const when = {
    ...(row.personalData === '' ? {} : { 'personal-data': row.personalData === 'yes' }),
    ...(row.sectors === '' ? {} : { sectors: list(row.sectors) }),
    ...(row.roles === '' ? {} : { roles: list(row.roles) }),
    ...(row.agreements === '' ? {} : { agreements: list(row.agreements) }),
    ...(row.amount === '' ? {} : { amount: { 'at-least': row.amount } }),
    ...(row.law === '' ? {} : { law: row.law }),
    ...(row.courts === '' ? {} : { courts: row.courts }),
    ...(row.with === '' ? {} : { with: row.with }),
  };
  return {
    id: row.id,
    clause: row.clause,
    must: mustOf(row, fault),
    provision: 'House policy',
    confirmed: true,
    severity: row.severity,
    protects: row.protects,
    ...(Object.keys(when).length === 0 ? {} : { when }),
    ...(row.about === '' ? {} : { about: row.about }),
    says: row.says,
    why: row.why,
    examples: [...examples('gap', row.gaps), ...examples('met', row.met)],
  };
}

function mustOf({ check, of }: PolicyRow, fault: Fault): unknown {
  const name = (Object.keys(checks) as (keyof typeof checks)[]).find((each) => checks[each] === check);
  if (name === undefined) {
    fault('check', `found “${check}”, expected one of ${Object.values(checks).join(', ')}: write one`);
    return check;
  }
  switch (name) {
    case 'be-present':
    case 'be-absent':
    case 'be-mutual':
    case 'survive':
      return name;
    case 'carved-out-of':
      return { 'carved-out-of': of };
    case 'at-most':
    case 'at-least': {
      const [, capture, hours] = /^(\S+) (\d+(?:\.\d+)?) hours?$/.exec(of) ?? [];
      if (capture === undefined)
        fault('of', `found “${of}”, expected what is measured and hours, as in “deadline 48 hours”: correct it`);
      return { [name]: { capture, hours: Number(hours) } };
    }
    case 'chooses-law': {
      const [, law, sum] = /^(\S+) from (.+)$/.exec(of) ?? [];
      if (law === undefined)
        fault('of', `found “${of}”, expected a jurisdiction and a sum, as in “us-ny from USD 250,000”: correct it`);
      return { [name]: { code: law, 'at-least': sum } };
    }
    default:
      if (list(of).length === 0) fault('of', 'found nothing, expected a list with commas: fill it in');
      return { [name]: list(of) };
  }
}

function list(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function examples(kind: 'gap' | 'met', cell: string): readonly object[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, heading, text] = /^\[([^\]]+)\] (.+)$/.exec(line) ?? [];
      return heading === undefined ? { [kind]: line } : { [kind]: text, heading };
    });
}
