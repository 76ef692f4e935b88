import { expect, test } from 'vitest';
import { plainLaw } from '../../test/plain.ts';
import type { Library } from '../model/library.ts';
import { noModels } from '../model/models.ts';
import { libraryDocs } from './docs.ts';
import type { Figure } from './figures.ts';

const library: Library = {
  kinds: [
    {
      id: 'tale',
      family: 'term-and-exit',
      title: 'Telling of a tale',
      says: 'One party tells the other a tale.',
      finds: [{ within: 'block', all: [{ phrase: ['tell'] }], none: [] }],
      stances: [
        {
          id: 'vague',
          strength: 'weak',
          says: 'names no time',
          finds: [{ within: 'block', all: [{ phrase: ['soon'] }], none: [] }],
        },
      ],
      parts: [
        {
          id: 'ear',
          title: 'Who hears it',
          lacks: 'does not say who hears it',
          in: 'match',
          stances: [
            {
              id: 'named',
              strength: 'full',
              says: 'names who hears it',
              finds: [{ within: 'block', all: [{ phrase: ['child'] }], none: [] }],
            },
          ],
        },
      ],
      captures: { deadline: 'duration' },
      fallback: { preferred: 'Tell it\nwithin a day.', acceptable: 'Tell it.', walkAway: 'Hint.' },
      examples: [
        { entry: 0, match: 'Tell | it <now>.' },
        { entry: 1, noMatch: 'Sing.', because: 'nothing is told' },
      ],
      also: [],
      path: 'clauses/term-and-exit/tale.yaml',
    },
  ],
  jurisdictions: [
    { code: 'zy', name: 'Zyl', includes: ['zz'] },
    { code: 'zz', name: 'Zembla', includes: [] },
  ],
  subjects: [],
  models: noModels,
  requirements: [
    {
      id: 'zz-tales-1',
      jurisdiction: 'zz',
      clause: 'tale',
      must: { check: 'at-most', capture: 'deadline', hours: 48 },
      severity: 'must',
      protects: 'discloser',
      says: 'Tell it | soon.',
      why: 'Untold tales are lost.',
      law: {
        instrument: 'Tales Act',
        provision: 'Article 1',
        link: 'https://law.example/tales',
        linkSeen: true,
        confirmed: false,
        checkedOn: '2026-11-23',
        recheckBy: null,
      },
      force: { state: 'in-force', from: '2025-01-01', until: null },
      when: {},
      replaces: [],
      examples: [],
      path: 'jurisdictions/zz/tales.yaml',
    },
  ],
  clocks: [
    {
      id: 'zz-clock',
      jurisdiction: 'zz',
      duty: 'customer-to-authority',
      actor: 'teller',
      trigger: 'hearing a tale',
      startsOn: 'awareness',
      within: { count: 24, unit: 'hours' },
      tells: 'the Castle',
      vendorKnowledge: 'unclear',
      vendorWindow: null,
      note: null,
      law: plainLaw,
      force: { state: 'pending', from: null, until: null },
      when: {},
      path: 'jurisdictions/zz/tales.yaml',
    },
  ],
  measures: [
    {
      id: 'zz-seizure',
      jurisdiction: 'zz',
      topic: 'search-order',
      says: 'The Castle searches.',
      needs: [],
      clash: null,
      law: { ...plainLaw, confirmed: false },
      force: { state: 'in-force', from: null, until: null },
      path: 'jurisdictions/zz/tales.yaml',
    },
  ],
  hash: '',
};

const figures: readonly Figure[] = [
  {
    kind: 'tale',
    part: 'ear',
    set: 'Tales',
    label: 'Told to a child',
    papers: 10,
    having: 4,
    found: 5,
    ours: { precision: 0.8, recall: 1 },
    baseline: { precision: null, recall: 0 },
  },
];

function text(path: string): string {
  return libraryDocs(library, figures).find((file) => file.path === path)?.text ?? '';
}

test('the reference shows each clause with an example, its stances and who asks for it', () => {
  expect(text('README.md')).toContain(`### Term and exit

#### Telling of a tale

\`tale\`: One party tells the other a tale.

- For example: “Tell | it &lt;now>.”
- But not: “Sing.” (nothing is told)
- Stances, the first that fits:
  - \`vague\` (weak): names no time
- Taken apart into:
  - \`ear\`, Who hears it: \`named\` (full); else weak: does not say who hears it
- Reads off: deadline (duration)
- Measured on public sets (papers; precision / recall, then those of a bag-of-words classifier trained on the same data):
  - Tales, Told to a child as \`ear\` (4 of 10): .80 / 1.00; – / .00
- Wording to ask for: Tell it within a day.
- Asked for by: \`zz-tales-1\`
`);
});

test('the reference shows clocks and measures with their law, and what is not simply in force or confirmed', () => {
  expect(text('README.md')).toContain(
    '| `zz-clock` | teller to the Castle | 24 hours (pending) | hearing a tale | [Act, Section 1](https://law.example/1) | 2026-11-23 |',
  );
  expect(text('README.md')).toContain(
    '| `zz-seizure` | Search, seizure or evidence order | The Castle searches. | [Act, Section 1](https://law.example/1) *(unconfirmed)* | 2026-11-23 |',
  );
});

test('the reference shows each requirement under its jurisdiction, and says where a citation is unconfirmed', () => {
  expect(text('README.md')).toContain(`### Zyl

\`zy\`: 0 requirements of its own. Includes \`zz\`.

### Zembla

\`zz\`: 1 requirement of its own.

| id | asks | of clause | severity | protects | law | checked on |
|---|---|---|---|---|---|---|
| \`zz-tales-1\` | Tell it \\| soon. (from 2025-01-01) | \`tale\` with a deadline of at most 48 hours | must | discloser | [Tales Act, Article 1](https://law.example/tales) *(unconfirmed)* | 2026-11-23 |
`);
});

test.each([
  ['clause.schema.json', ['id', 'title', 'says', 'finds', 'fallback', 'examples']],
  ['law.schema.json', ['instrument', 'link', 'link-seen', 'checked']],
  ['jurisdiction.schema.json', ['code', 'name']],
])('%s asks for the keys of the YAML and knows no others', (path, required) => {
  expect(JSON.parse(text(path))).toMatchObject({ required, additionalProperties: false });
});
