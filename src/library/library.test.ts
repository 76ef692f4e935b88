import { expect, test } from 'vitest';
import type { LibraryFile } from '../model/library.ts';
import { parseLibrary } from './library.ts';

const clause = `id: tale
title: Telling of a tale
says: One party tells the other a tale.
finds:
  - all:
      - phrase: [tell]
      - near: { a: [tale], b: [hour], words: 5 }
    none:
      - fact: [amount]
stances:
  - id: vague
    strength: weak
    says: names no time
    finds:
      - within: sentence
        all:
          - phrase: [soon]
captures:
  deadline: duration
fallback:
  preferred: Tell it within 24 hours.
  acceptable: Tell it within 48 hours.
  walk-away: Tell it soon.
examples:
  - match: Tell the tale in an hour.
    captures: { deadline: an hour }
  - no-match: Pay the piper.
    heading: Fees
    because: nothing is told
`;
const jurisdiction = 'code: zz\nname: Zembla\n';
const law = `instrument: Tales Act
link: https://law.example/tales
link-seen: true
checked: 2026-11-23
recheck: 2027-11-23
from: 2025-01-01
requirements:
  - id: zz-tales-1
    clause: tale
    must: { at-most: { capture: deadline, hours: 48 } }
    provision: Article 1
    confirmed: true
    severity: must
    protects: discloser
    until: 2027-01-01
    when: { personal-data: true }
    says: The tale must be told within two days.
    why: Untold tales are lost.
    examples:
      - gap: Pay the piper.
      - met: Tell the tale in an hour.
`;
const paths = {
  clause: 'clauses/tales/tale.yaml',
  jurisdiction: 'jurisdictions/zz/jurisdiction.yaml',
  law: 'jurisdictions/zz/tales-act.yaml',
};

function files(changed: Partial<Record<keyof typeof paths, string>> = {}, more: readonly LibraryFile[] = []) {
  return [
    { path: paths.law, text: changed.law ?? law },
    { path: paths.clause, text: changed.clause ?? clause },
    { path: paths.jurisdiction, text: changed.jurisdiction ?? jurisdiction },
    ...more,
  ];
}

function faults(given: readonly LibraryFile[]): string[] {
  const result = parseLibrary(given);
  return 'problems' in result
    ? result.problems.map((fault) => `${fault.path}:${fault.line}:${fault.column} ${fault.says}`)
    : [];
}

function parsed(given: readonly LibraryFile[]) {
  const result = parseLibrary(given);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.library;
}

test('a clause file becomes a kind, with defaults filled in', () => {
  expect(parsed(files()).kinds).toEqual([
    {
      id: 'tale',
      family: 'tales',
      title: 'Telling of a tale',
      says: 'One party tells the other a tale.',
      finds: [
        {
          within: 'block',
          all: [{ phrase: ['tell'] }, { near: { a: ['tale'], b: ['hour'], words: 5 } }],
          none: [{ fact: ['amount'] }],
        },
      ],
      stances: [
        {
          id: 'vague',
          strength: 'weak',
          says: 'names no time',
          finds: [{ within: 'sentence', all: [{ phrase: ['soon'] }], none: [] }],
        },
      ],
      parts: [],
      captures: { deadline: 'duration' },
      fallback: {
        preferred: 'Tell it within 24 hours.',
        acceptable: 'Tell it within 48 hours.',
        walkAway: 'Tell it soon.',
      },
      examples: [
        { entry: 0, match: 'Tell the tale in an hour.', captures: { deadline: 'an hour' } },
        { entry: 1, noMatch: 'Pay the piper.', because: 'nothing is told', heading: 'Fees' },
      ],
      also: [],
      path: paths.clause,
    },
  ]);
});

test('a law file becomes requirements that carry their citation', () => {
  expect(parsed(files()).requirements).toEqual([
    {
      id: 'zz-tales-1',
      jurisdiction: 'zz',
      clause: 'tale',
      must: { check: 'at-most', capture: 'deadline', hours: 48 },
      severity: 'must',
      protects: 'discloser',
      says: 'The tale must be told within two days.',
      why: 'Untold tales are lost.',
      law: {
        instrument: 'Tales Act',
        provision: 'Article 1',
        link: 'https://law.example/tales',
        linkSeen: true,
        confirmed: true,
        checkedOn: '2026-11-23',
        recheckBy: '2027-11-23',
      },
      force: { state: 'in-force', from: '2025-01-01', until: '2027-01-01' },
      when: { personalData: true },
      replaces: [],
      examples: [{ gap: 'Pay the piper.' }, { met: 'Tell the tale in an hour.' }],
      path: paths.law,
    },
  ]);
});

test('the order in which files arrive changes neither the library nor its hash', () => {
  expect(parsed(files().reverse())).toEqual(parsed(files()));
});

test('a changed word, even in a comment, changes the hash', () => {
  expect(parsed(files({ clause: `# new\n${clause}` })).hash).not.toBe(parsed(files()).hash);
});

type Change = readonly [says: string, file: keyof typeof paths, from: string, to: string, expected: string];

test.each<Change>([
  [
    'an unknown key names the one meant',
    'clause',
    'title:',
    'titel:',
    '2:1 found the key "titel", expected one of id, title, says, duty, finds, stances, parts, reads-like, captures, fallback, also, examples: write "title"',
  ],
  ['a missing key', 'law', '    why: Untold tales are lost.\n', '', '8:5 found no "why", expected text: add "why:"'],
  [
    'an unknown signal',
    'clause',
    '- phrase: [tell]',
    '- phrse: [tell]',
    '6:9 found the key "phrse", expected one of phrase, near, then,',
  ],
  [
    'two signals in one',
    'clause',
    '- fact: [amount]',
    '- { fact: [amount], phrase: [x] }',
    '9:9 found "fact" and "phrase" together, expected one of them: make each an entry',
  ],
  ['a fault inside a signal', 'clause', 'words: 5', 'words: five', '7:46 found "five", expected a number: rewrite it'],
  [
    'text where a list belongs',
    'clause',
    'phrase: [tell]',
    'phrase: tell',
    '6:17 found "tell", expected a list: write [tell]',
  ],
  [
    'a number where text belongs',
    'clause',
    'phrase: [soon]',
    'phrase: [24]',
    '17:22 found "24", expected text: write "24" in quotes',
  ],
  [
    'an empty list',
    'clause',
    'phrase: [tell]',
    'phrase: []',
    '6:17 found an empty list, expected at least 1 in the list: add to it or remove it',
  ],
  [
    'a star inside a word',
    'clause',
    'phrase: [tell]',
    'phrase: ["t*ll"]',
    '6:18 found "t*ll", expected words with single spaces',
  ],
  [
    'a strength that is none',
    'clause',
    'strength: weak',
    'strength: weka',
    '12:15 found "weka", expected one of full, weak: write "weak"',
  ],
  [
    'a check that is none',
    'law',
    'must: { at-most: { capture: deadline, hours: 48 } }',
    'must: be-presnt',
    '10:11 found "be-presnt", expected one of be-present, be-absent, be-mutual, survive, at-most, at-least, has-parts, be-absent-as, carved-out-of, names, or-anywhere, chooses-law, one-of: write "be-present"',
  ],
  [
    'a key unknown in a check',
    'law',
    '{ at-most: {',
    '{ atmost: {',
    '10:13 found the key "atmost", expected one of be-present, be-absent, be-mutual, survive, at-most, at-least, has-parts, be-absent-as, carved-out-of, names, or-anywhere, chooses-law, one-of: write "at-most"',
  ],
  [
    'a value that was forgotten',
    'law',
    'why: Untold tales are lost.',
    'why:',
    '18:9 found nothing, expected text: write it or remove the key',
  ],
  [
    'a day that is none',
    'law',
    'checked: 2026-11-23',
    'checked: 2026-02-30',
    '4:10 found "2026-02-30", expected a calendar day as YYYY-MM-DD: correct it',
  ],
  [
    'a time of force that ends before it begins',
    'law',
    'until: 2027-01-01',
    'until: 2025-01-01',
    '15:12 found until 2025-01-01, expected a day after from (2025-01-01): correct one',
  ],
  [
    'a link without https',
    'law',
    'https://law',
    'http://law',
    '2:7 found "http://law.example/tales", expected an address that begins with https:// (or http://data.europa.eu/): correct it',
  ],
  [
    'a law without a link',
    'law',
    'link: https://law.example/tales',
    'link: null',
    '2:7 found no link, expected the official page (only house policy, guidance and bills may have none): add it',
  ],
  [
    'a type of agreement that is none',
    'law',
    'personal-data: true }',
    'agreements: [sas] }',
    '16:26 found "sas", expected one of',
  ],
  [
    'examples of one sort only',
    'law',
    '      - met: Tell the tale in an hour.\n',
    '',
    '20:7 found examples of one sort only, expected at least one gap and one met: add the other',
  ],
  [
    'an unknown subject',
    'law',
    '    clause: tale\n',
    '    clause: tale\n    about: bees\n',
    '10:12 found "bees", expected a subject (there is none): correct it',
  ],
  [
    'an unknown clause kind',
    'law',
    'clause: tale',
    'clause: tail',
    '9:13 found the clause "tail", expected a clause kind (tale): write "tale"',
  ],
  [
    'a capture that the kind lacks',
    'law',
    'capture: deadline',
    'capture: dedline',
    '10:33 found the capture "dedline", expected a duration that "tale" captures (deadline): write "deadline"',
  ],
  [
    'a capture that is no duration',
    'clause',
    'deadline: duration',
    'deadline: date',
    'found the capture "deadline", expected a duration that "tale" captures (there is none): correct it',
  ],
  [
    'a stance that the kind lacks',
    'law',
    '{ at-most: { capture: deadline, hours: 48 } }',
    '{ one-of: [vage] }',
    '10:22 found "vage", expected a stance of "tale" (stated, vague): write "vague"',
  ],
  [
    'an id unlike the file name',
    'clause',
    'id: tale\n',
    'id: tail\n',
    '1:5 found the id "tail", expected "tale" as the file is named: change one',
  ],
  [
    'an id with capitals',
    'clause',
    'id: tale\n',
    'id: Tale\n',
    '1:5 found "Tale", expected lower-case letters and digits joined by single hyphens: rename it',
  ],
  [
    'an unknown kind in also',
    'clause',
    'captures:\n',
    'also: [tails]\ncaptures:\n',
    '18:8 found "tails", expected another clause kind (there is none): correct it',
  ],
  [
    'an example with an unknown stance',
    'clause',
    'captures: { deadline: an hour }',
    'stance: vag',
    '26:13 found the stance "vag", expected one of stated, vague: write "vague"',
  ],
  [
    'an example with an unknown capture',
    'clause',
    '{ deadline: an hour }',
    '{ dedline: an hour }',
    '26:17 found the capture "dedline", expected a capture (deadline): write "deadline"',
  ],
  [
    'a no-match that does not say why',
    'clause',
    '    because: nothing is told\n',
    '',
    '27:5 found no "because", expected text: add "because:"',
  ],
  [
    'a code unlike its folder',
    'jurisdiction',
    'code: zz',
    'code: zy',
    '1:7 found the code "zy", expected "zz" as the folder is named: change one',
  ],
  [
    'an included jurisdiction that is unknown',
    'jurisdiction',
    'name: Zembla\n',
    'name: Zembla\nincludes: [zx]\n',
    '3:12 found "zx", expected a jurisdiction (zz): write "zz"',
  ],
  [
    'a jurisdiction that includes itself',
    'jurisdiction',
    'name: Zembla\n',
    'name: Zembla\nincludes: [zz]\n',
    '3:12 found "zz", which includes "zz" in turn, expected no circle: remove one of the two',
  ],
  [
    'a key given twice',
    'clause',
    'title:',
    'id:',
    '2:1 found something that is not valid YAML (Map keys must be unique), expected YAML 1.2: correct it here',
  ],
  [
    'a carriage return',
    'jurisdiction',
    'code: zz\n',
    'code: zz\r\n',
    '1:9 found a carriage return, expected LF line ends only: save the file with LF',
  ],
  [
    'an alias',
    'jurisdiction',
    'code: zz\nname: Zembla',
    'code: &a zz\nname: *a',
    '2:7 found the alias "*a", expected plain values: write it out',
  ],
])('%s is a problem at its line', (_says, file, from, to, expected) => {
  const text = { clause, law, jurisdiction }[file];
  expect(text).toContain(from);
  const found = faults(files({ [file]: text.replace(from, to) }));
  expect(
    found.some((fault) => fault.includes(expected)),
    found.join('\n'),
  ).toBe(true);
});

test('a file with a fault brings no second fault to those that refer to it', () => {
  expect(faults(files({ clause: clause.replace('title:', 'titel:') }))).toEqual(
    [expect.stringContaining('2:1 found the key "titel"'), expect.stringContaining('1:1 found no "title"')].reverse(),
  );
});

test('all faults of all files come at once, in order of path and line', () => {
  const found = faults(
    files({
      clause: clause.replace('words: 5', 'words: -1'),
      law: law.replace('must: {', 'mst: {'),
      jurisdiction: 'code: zz',
    }),
  );
  expect(found.map((fault) => fault.slice(0, fault.indexOf(' ')))).toEqual([
    'clauses/tales/tale.yaml:7:46',
    'jurisdictions/zz/jurisdiction.yaml:1:1',
    'jurisdictions/zz/tales-act.yaml:8:5',
    'jurisdictions/zz/tales-act.yaml:10:5',
  ]);
});

test('an id used twice is a problem that says where it stands first', () => {
  const second = { path: 'jurisdictions/zz/tales-decree.yaml', text: law };
  expect(faults(files({}, [second]))).toEqual([
    'jurisdictions/zz/tales-decree.yaml:8:9 found the id "zz-tales-1", which stands in jurisdictions/zz/tales-act.yaml:8 too, expected an id of its own: rename one',
  ]);
});

test('jurisdictions may not include each other in a circle', () => {
  const other = { path: 'jurisdictions/zy/jurisdiction.yaml', text: 'code: zy\nname: Zyl\nincludes: [zz]\n' };
  expect(faults(files({ jurisdiction: `${jurisdiction}includes: [zy]\n` }, [other]))).toHaveLength(2);
  expect(faults(files({}, [other]))).toEqual([]);
});

test('a law whose folder has no jurisdiction.yaml is a problem', () => {
  expect(faults(files().slice(0, 2))).toEqual([
    'jurisdictions/zz/tales-act.yaml:1:1 found a law of "zz", expected jurisdictions/zz/jurisdiction.yaml beside it: add it',
  ]);
});

test.each(['clauses/tale.yaml', 'clauses/a/b/tale.yaml', 'clauses/tales/tale.yml', 'models/x.yaml'])(
  'a file at %s is a problem',
  (path) => {
    expect(faults([{ path, text: clause }])).toEqual([expect.stringContaining(`${path}:1:1 found the file`)]);
  },
);

test.each(['', '\n', 'null', '[]', 'text', '{', '- [', '\0', 'a: b: c', '&a [*a]', '!!x y', '---\n---\n'])(
  'a clause file that holds only %j yields problems and no exception',
  (text) => {
    expect(faults([{ path: paths.clause, text }]).length).toBeGreaterThan(0);
  },
);

const subject = `id: bees
name: bees
words: [bee*]
headings: [apiary]
agreements: [supply]
terms: [goods]
joins: [include*]
except: [excluding]
instead: [wasps]
`;

test('a subject file becomes a subject that a requirement can be about', () => {
  const law1 = law.replace('    clause: tale\n', '    clause: tale\n    about: bees\n');
  const { subjects, requirements } = parsed(files({ law: law1 }, [{ path: 'subjects/bees.yaml', text: subject }]));
  expect(subjects.map(({ id, words }) => [id, words])).toEqual([['bees', ['bee*']]]);
  expect(requirements.map(({ about }) => about)).toEqual(['bees']);
});

test('a subject file that is named otherwise than its id is a fault', () => {
  expect(faults(files({}, [{ path: 'subjects/wasps.yaml', text: subject }]))).toEqual([
    'subjects/wasps.yaml:1:5 found the id "bees", expected "wasps" as the file is named: change one',
  ]);
});
