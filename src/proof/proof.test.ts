import { expect, test } from 'vitest';
import { parseLibrary } from '../library/library.ts';
import { proveLibrary } from './proof.ts';

// A library that keeps its word; each test breaks one thing in it.
const tale = `id: tale
title: Telling of a tale
says: One party tells the other a tale.
finds:
  - within: sentence
    all:
      - phrase: [narrate]
      - phrase: [tale]
    none:
      - phrase: [choir]
  - all:
      - phrase: [once upon a time]
stances:
  - id: dated
    strength: full
    says: names a time
    finds:
      - all:
          - fact: [duration]
captures:
  deadline: duration
fallback: { preferred: Tell., acceptable: Tell., walk-away: Tell. }
examples:
  - match: The Supplier shall narrate the tale.
  - match: The Supplier shall narrate the tale within ten days.
    stance: dated
    captures: { deadline: ten days }
  - match: It begins once upon a time.
  - no-match: The Supplier shall narrate the accounts.
    because: accounts are no tale
  - no-match: The tale is over.
    because: nothing is told
  - no-match: The choir shall narrate the tale.
    because: a choir sings
  - match: The Supplier shall narrate the tale to a grandchild.
    parts: { hearer: named }
  - match: The Supplier shall narrate the tale to the walls.
    parts: { hearer: null }
${three('shall narrate the tale')}${fiveOthers('tells nothing')}parts:
  - id: hearer
    title: Hearer
    lacks: does not say who hears it
    stances:
      - id: named
        strength: full
        says: names who hears it
        finds:
          - all:
              - phrase: [grandchild]
`;
/** Five more examples that match, so that there are enough. */
function five(does: string): string {
  return ['Ann', 'Ben', 'Cid', 'Dot', 'Eve'].map((who) => `  - match: ${who} ${does}.\n`).join('');
}

function three(does: string): string {
  return ['Ann', 'Ben', 'Cid'].map((who) => `  - match: ${who} ${does}.\n`).join('');
}

/** Five more that do not. */
function fiveOthers(does: string): string {
  return ['Ann', 'Ben', 'Cid', 'Dot', 'Eve']
    .map((who) => `  - no-match: ${who} ${does}.\n    because: no more\n`)
    .join('');
}

const song = `id: song
title: Singing of a song
says: One party sings a song.
finds:
  - all:
      - phrase: [song]
fallback: { preferred: Sing., acceptable: Sing., walk-away: Hum. }
examples:
  - match: The Supplier shall sing a song.
  - match: Each party owes the other a song.
  - no-match: The birds sing.
    because: no party sings
  - no-match: The Supplier hums.
    because: humming is no song
${five('shall sing a song')}  - match: Gil shall sing a song.
${fiveOthers('whistles')}  - no-match: Gil whistles.
    because: a whistle is no song
`;
const law = `instrument: Tales Act
link: https://law.example/tales
link-seen: true
checked: 2026-11-23
requirements:
  - id: zz-1
    clause: tale
    must: be-present
    provision: Article 1
    confirmed: true
    severity: must
    protects: discloser
    until: 2020-01-01
    when: { personal-data: true, sectors: [health], agreements: [saas] }
    says: Tell.
    why: Lost.
    examples:
      - gap: The Supplier shall narrate the accounts.
      - met: The Supplier shall narrate the tale.
  - id: zz-2
    clause: song
    must: be-absent
    provision: Article 2
    confirmed: true
    severity: should
    protects: mutual
    from: 2030-01-01
    says: Do not sing.
    why: Noise.
    examples:
      - gap: The Supplier shall sing a song.
      - met: The Supplier shall keep silent.
  - id: zz-3
    clause: tale
    must: { at-most: { capture: deadline, hours: 48 } }
    provision: Article 3
    confirmed: true
    severity: should
    protects: recipient
    says: Tell in time.
    why: Late.
    examples:
      - gap: The Supplier shall narrate the tale within ten days.
      - gap: The Supplier shall narrate the accounts.
      - met: It begins once upon a time, within two hours.
`;

const ghosts = `id: ghosts
name: ghosts
words: [ghost]
headings: [haunting]
agreements: [supply]
terms: [data]
joins: [include*]
except: [excluding]
instead: [witches]
`;
const haunted = law
  .replace('    must: be-present\n', '    must: be-present\n    about: ghosts\n')
  .replace(
    '      - met: The Supplier shall narrate the tale.',
    '      - met: The Supplier shall narrate the tale of a ghost.',
  );

function prove(changed: { tale?: string; song?: string; law?: string } = {}): string[] {
  const files = [
    { path: 'clauses/tales/tale.yaml', text: changed.tale ?? tale },
    { path: 'clauses/tales/song.yaml', text: changed.song ?? song },
    { path: 'jurisdictions/zz/jurisdiction.yaml', text: 'code: zz\nname: Zembla\n' },
    { path: 'jurisdictions/zz/tales.yaml', text: changed.law ?? law },
    { path: 'subjects/ghosts.yaml', text: ghosts },
  ];
  const parsed = parseLibrary(files);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return proveLibrary(parsed.library, files).map(({ path, line, says }) => `${path.split('/').at(-1)}:${line} ${says}`);
}

test('a library that keeps its word has no problems', () => {
  expect(prove()).toEqual([]);
});

test.each<[string, Parameters<typeof prove>[0], string]>([
  [
    'an example that is not found',
    { tale: tale.replace('narrate the tale.', 'narrate the story.') },
    'tale.yaml:24 found no match (it has phrase “narrate”: “narrate”, it lacks “tale”), expected one: widen a signal or add a pattern',
  ],
  [
    'an example that must not be found',
    { tale: tale.replace('narrate the accounts', 'narrate a tale of numbers') },
    'tale.yaml:29 found a match (phrase “narrate”: “narrate”, phrase “tale”: “tale”), expected none because accounts are no tale: narrow a signal',
  ],
  [
    'an example with another stance',
    { tale: tale.replace('stance: dated', 'stance: stated') },
    'tale.yaml:26 found the stance "dated", expected "stated": mend the stance or the example',
  ],
  [
    'an example that captures other words',
    { tale: tale.replace('{ deadline: ten days }', '{ deadline: two days }') },
    'tale.yaml:27 found "ten days" captured, expected "two days": mend the capture or the example',
  ],
  [
    'a signal that no example needs',
    { tale: tale.replace('      - phrase: [tale]\n', '      - phrase: [tale]\n      - phrase: [the]\n') },
    'tale.yaml:9 found a signal that no example needs, expected each to earn its place: add the example that needs it, or delete it',
  ],
  [
    'a guard that no example needs',
    { tale: tale.replace('    none:\n', '    none:\n      - phrase: [band]\n') },
    'tale.yaml:10 found a guard that no example needs, expected each to earn its place: add the example that needs it, or delete it',
  ],
  [
    'a pattern that no example needs',
    { tale: tale.replace('stances:', '  - all:\n      - phrase: [fable]\nstances:') },
    'tale.yaml:13 found a pattern that no example needs, expected each to earn its place: add the example that needs it, or delete it',
  ],
  [
    'a stance that no example needs',
    {
      tale: tale.replace(
        'captures:',
        '  - { id: brief, strength: weak, says: is short, finds: [{ all: [{ phrase: [brief] }] }] }\ncaptures:',
      ),
    },
    'tale.yaml:20 found a stance "brief" that no example needs, expected each to earn its place: add the example that needs it, or delete it',
  ],
  [
    'a part that an example states otherwise',
    { tale: tale.replace('hearer: null', 'hearer: named') },
    'tale.yaml:38 found no stance of "hearer", expected the stance "named": mend the part or the example',
  ],
  [
    'a stance of a part that no example needs',
    {
      tale: tale.replace(
        /\n$/,
        '\n      - { id: brief, strength: weak, says: is short, finds: [{ all: [{ phrase: [brief] }] }] }\n',
      ),
    },
    'tale.yaml:63 found a stance "brief" that no example needs, expected each to earn its place: add the example that needs it, or delete it',
  ],
  [
    'an example that is taken for another kind',
    { song: song.replace('sing a song', 'sing the song, once upon a time') },
    'song.yaml:9 found that this example is taken for "tale" too (phrase “once upon a time”: “once upon a time”), expected one kind only: narrow that one, or name "song" under also: in clauses/tales/tale.yaml',
  ],
  [
    'an example that stands twice in the library',
    { song: song.replace('The Supplier hums.', 'the tale  is over.') },
    'tale.yaml:31 found an example that "song" has too, expected new words: replace one',
  ],
  [
    'too few examples',
    { song: song.replace('  - match: Each party owes the other a song.\n', '') },
    'song.yaml:9 found 7 match, expected at least 8: add another',
  ],
  [
    'a gap that is none',
    { law: law.replace('gap: The Supplier shall narrate the accounts.', 'gap: It begins once upon a time.') },
    'tales.yaml:18 found met, expected missing or weak: mend the example, or what "tale" recognises',
  ],
  [
    'a requirement in the words of another',
    { law: law.replace(/(says: )(.*)([\s\S]*?says: ).*/, '$1$2$3$2') },
    'found the very sentence of "zz-1", expected words of its own: say what this law asks that the other does not',
  ],
  [
    'a met that is not',
    { law: law.replace('met: The Supplier shall narrate the tale.', 'met: The Supplier shall narrate.') },
    'tales.yaml:19 found missing (the closest lacks “tale”), expected met: mend the example, or what "tale" recognises',
  ],
  [
    'a subject for which no example fails',
    { law: haunted },
    'tales.yaml:9 found no example that fails only because it is not about "ghosts", expected one: add it, or delete about',
  ],
  [
    'wording that must be absent and is not seen',
    { law: law.replace('shall sing a song', 'shall whistle') },
    'tales.yaml:31 found clear, expected forbidden: mend the example, or what "song" recognises',
  ],
  [
    'a clause that nobody asks for',
    { law: law.slice(0, law.indexOf('  - id: zz-2')) },
    'song.yaml:1 found no requirement that asks for "song", expected one at least: ask for it in a law file',
  ],
])('%s is a problem at its line', (_says, changed, expected) => {
  expect(prove(changed).join('\n')).toContain(expected);
});

test('what the other kind names under also may be taken for it', () => {
  const broad = { song: song.replace('sing a song', 'sing the song, once upon a time') };
  expect(prove({ ...broad, tale: tale.replace('captures:', 'also: [song]\ncaptures:') })).toEqual([]);
});

test('a subject earns its place by a gap that is met but for it', () => {
  expect(
    prove({
      law: haunted.replace(
        '    examples:\n',
        '    examples:\n      - gap: The Supplier shall narrate the tale of a frog.\n',
      ),
    }),
  ).toEqual([]);
});
