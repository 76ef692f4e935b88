// Which label of which public set teaches which model. A model is named as the kind, or as a part or stance of it.

/** The hypotheses of ContractNLI. `part` takes evidence for either choice; the other two, evidence for one of them. */
export const hypotheses: Readonly<
  Record<string, { readonly part: string; readonly entailed: string; readonly contradicted: string }>
> = {
  'nda-1': target('ci-definition', 'marking', 'marking-only', 'unmarked-too'),
  'nda-2': target('ci-definition', 'subject-matter', 'technical-only', 'beyond-technical'),
  'nda-3': target('ci-definition', 'form', 'oral', 'written-only'),
  'nda-4': target('permitted-use-disclosure', 'use', 'limited-use', 'free-use'),
  'nda-5': target('permitted-use-disclosure', 'employee-sharing', 'employees', 'no-employees'),
  'nda-7': target('permitted-use-disclosure', 'third-party-sharing', 'third-parties', 'no-third-parties'),
  'nda-8': target('compelled-disclosure', 'prior-notice', 'notice', 'no-notice'),
  'nda-10': target('public-statements', 'talks', 'existence-of-talks', 'talks-open'),
  'nda-11': target('reverse-engineering', 'ban', 'prohibited', 'permitted'),
  'nda-12': target('independent-development', 'freedom', 'permitted', 'excluded'),
  'nda-13': target('ci-definition', 'from-others', 'third-party-source', 'no-third-party-source'),
  'nda-15': target('ts-ownership', 'grant', 'no-licence', 'licence'),
  'nda-16': target('return-destroy', 'return', 'duty', 'no-duty'),
  'nda-17': target('permitted-use-disclosure', 'copying', 'copies', 'no-copies'),
  'nda-18': target('restrictive-covenants', 'solicitation', 'no-solicit', 'free-to-solicit'),
  'nda-19': target('term-survival', 'survival', 'survives', 'ends'),
  'nda-20': target('return-destroy', 'keeping', 'retention', 'no-retention'),
};

function target(kind: string, part: string, entailed: string, contradicted: string) {
  return { part: `${kind}/${part}`, entailed: `${kind}/${entailed}`, contradicted: `${kind}/${contradicted}` };
}

/** The categories of CUAD. */
export const categories: Readonly<Record<string, string>> = {
  'Governing Law': 'governing-law',
  'Anti-Assignment': 'assignment-change-control/anti-assignment',
  'Change Of Control': 'assignment-change-control/change-of-control',
  'Cap On Liability': 'liability-cap',
  'Uncapped Liability': 'liability-cap/uncapped',
  'Audit Rights': 'audit-rights',
  Insurance: 'insurance',
  'Liquidated Damages': 'liquidated-damages',
  'Non-Compete': 'restrictive-covenants/non-compete',
  'No-Solicit Of Employees': 'restrictive-covenants/no-solicit-employees',
  'Covenant Not To Sue': 'ts-ownership/no-challenge',
  'Ip Ownership Assignment': 'ts-ownership/assignment',
  'Joint Ip Ownership': 'ts-ownership/joint',
  'Third Party Beneficiary': 'third-party-rights/beneficiary',
  'Termination For Convenience': 'termination-breach/convenience',
  'Post-Termination Services': 'return-destroy/post-termination',
};

/** Who labelled what a model learns: one of the sets, or nobody but the rules of the library. */
export function labelsOf(model: string): string {
  if (Object.values(categories).includes(model)) return 'CUAD';
  return Object.values(hypotheses).some((target) => Object.values(target).includes(model)) ? 'ContractNLI' : 'weak';
}

/** The kind that a model belongs to. */
export function kindOf(model: string): string {
  return model.split('/')[0] ?? model;
}
