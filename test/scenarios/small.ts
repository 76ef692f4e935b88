// One small library and one small agreement, so that a scenario shows what the command line does and not what the law says.

/** Two kinds, a law of Zembla that asks for one and forbids the other, and a house policy. */
export const smallLibrary: Readonly<Record<string, string>> = {
  'library/clauses/exit/handing-back.yaml': `id: handing-back
title: Handing back
says: At the end, everything secret goes back or is destroyed.
finds:
  - within: sentence
    all:
      - near: { a: [return, destroy], b: [confidential information], words: 12 }
captures:
  deadline: duration
fallback:
  preferred: At the end, the Supplier hands back or destroys everything secret within ten days and says so in writing.
  acceptable: At the end, the Supplier hands back or destroys everything secret within thirty days.
  walk-away: At the end, the Supplier destroys everything secret.
examples:
  - match: At the end the Keeper shall return all Confidential Information.
  - match: The Keeper shall destroy the Confidential Information within 30 days.
    captures: { deadline: 30 days }
  - no-match: The Keeper shall return the key of the gate.
    because: a key is no secret
  - no-match: All Confidential Information stays with the Keeper.
    because: nothing goes back
${six('match', 'shall return all Confidential Information')}${six('no-match', 'shall return the ladder')}`,
  'library/clauses/use/free-use.yaml': `id: free-use
title: Free use
says: The other side may use what it remembers.
finds:
  - within: sentence
    all:
      - phrase: [unaided memory]
fallback:
  preferred: Strike the clause.
  acceptable: Limit it to general skill and experience.
  walk-away: Except for source code, formulas and prices.
examples:
  - match: The Keeper may use whatever stays in its unaided memory.
  - match: Nothing restricts ideas in the unaided memory of its people.
  - no-match: The Keeper may use what it knew before.
    because: prior knowledge is no memory of secrets
  - no-match: The device has two gigabytes of memory.
    because: a part of a machine
${six('match', 'may use what is in its unaided memory')}${six('no-match', 'may use the ladder')}`,
  'library/jurisdictions/zz/jurisdiction.yaml': 'code: zz\nname: Zembla\n',
  'library/jurisdictions/zz/secrets.yaml': `instrument: Zemblan Secrets Act
link: https://law.example/zz/secrets
link-seen: false
checked: 2026-11-23
requirements:
  - id: zz-secrets-4
    clause: handing-back
    must: be-present
    provision: Section 4
    confirmed: true
    severity: must
    protects: discloser
    says: Secrets must be handed back or destroyed at the end.
    why: What stays behind cannot be claimed back in Zembla.
    examples:
      - gap: The Keeper shall return the keys of the gate.
      - met: The Keeper shall return the Confidential Information.
  - id: zz-secrets-5
    clause: free-use
    must: be-absent
    provision: Section 5
    confirmed: false
    severity: should
    protects: discloser
    says: Nobody may use secrets out of memory.
    why: It empties the duty of secrecy.
    examples:
      - gap: The Keeper may use what it holds in its unaided memory.
      - met: The Keeper may use what it knew before.
`,
};

/** Has the clause about handing back, and none about memory. */
export const sound = `SECRECY AGREEMENT

This Agreement is made between Alder Works Ltd ("Alder") and Birch Holding GmbH ("Birch").

1. Secrecy

1.1 Birch shall keep all Confidential Information secret and shall use it for the Purpose only.

2. End

2.1 When this Agreement ends, Birch shall return or destroy all Confidential Information within 30 days.
`;

/** Has neither clause; the last comes close to handing back. */
export const gappy = `SECRECY AGREEMENT

This Agreement is made between Alder Works Ltd ("Alder") and Birch Holding GmbH ("Birch").

1. Secrecy

1.1 Birch shall keep all Confidential Information secret and shall use it for the Purpose only.

2. End

2.1 When this Agreement ends, Birch shall return the samples.
`;

/** Flags that fix what would else depend on the day. */
export const usual = ['--library', 'library', '--as-of', '2026-11-24', '--jurisdiction', 'zz'];

/** Six more examples of one sort, so that there are enough. */
function six(sort: 'match' | 'no-match', does: string): string {
  const because = sort === 'match' ? '' : '    because: a ladder is no secret\n';
  return ['Ann', 'Ben', 'Cid', 'Dot', 'Eve', 'Fay'].map((who) => `  - ${sort}: ${who} ${does}.\n${because}`).join('');
}
