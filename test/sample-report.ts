import type { Deal } from '../src/model/deal.ts';
import type { Decision } from '../src/model/decision.ts';
import type { Citation } from '../src/model/law.ts';
import type {
  Cite,
  DocumentReport,
  Passage,
  Report,
  ReportClock,
  ReportConflict,
  ReportLatency,
  ReportLine,
  ReportMeasure,
  ReportProposal,
} from '../src/model/report.ts';

// One report, made by hand, with every outcome and every oddity that a format must show. Parties and words are invented.

const deal: Deal = {
  side: 'discloser',
  jurisdictions: ['de', 'house'],
  asOf: '2026-11-24',
  personalData: true,
  sectors: [],
  roles: [],
  amount: null,
  party: 'Customer',
  open: ['sectors'],
};

const gdpr: Citation = {
  instrument: 'Regulation (EU) 2016/679 (GDPR)',
  provision: 'Article 28(3)(h)',
  link: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679',
  linkSeen: true,
  confirmed: true,
  checkedOn: '2026-11-23',
  recheckBy: '2027-11-23',
};
const whistleblowing: Citation = {
  instrument: 'Directive (EU) 2019/1937',
  provision: 'Articles 21 and 24',
  link: 'http://data.europa.eu/eli/dir/2019/1937/oj',
  linkSeen: false,
  confirmed: false,
  checkedOn: '2026-11-23',
  recheckBy: '2027-11-23',
};
const policy: Citation = {
  instrument: 'House policy',
  provision: 'Supplier agreements',
  link: null,
  linkSeen: false,
  confirmed: true,
  checkedOn: '2026-11-23',
  recheckBy: null,
};

const auditWording = {
  preferred:
    'On ten days’ notice, and at any time after a suspected incident, the Supplier gives the Customer and its auditors access to the premises, systems, records and people that handle the Customer’s information, its own and its subcontractors’.',
  acceptable:
    'Once a year, and after any incident, the Customer or its auditor may inspect how its information is handled.',
  walkAway:
    'The Supplier hands over a current independent audit report each year and answers questions on it in writing.',
};
const noticeWording = {
  preferred: 'The Supplier tells the Customer within 24 hours of becoming aware of a suspected incident.',
  acceptable: 'The Supplier tells the Customer within 48 hours of becoming aware of an incident.',
  walkAway:
    'The Supplier tells the Customer without undue delay, and within 72 hours, of becoming aware of an incident.',
};

const waiver: Decision = {
  by: 'waiver',
  reason: 'They are told no secrets under this agreement.',
  who: 'Dr. Ada Finch, Legal',
  until: '2027-06-30',
  lapsed: false,
};

function cite(changes: Partial<Cite>): Cite {
  const quote = changes.quote ?? 'The Supplier shall tell the Customer promptly.';
  const start = changes.start ?? 100;
  return {
    clause: '9.1',
    heading: 'Incidents',
    place: { in: 'pdf', page: 6, box: [72, 500, 200, 12] },
    quote,
    start,
    end: start + quote.length,
    stance: 'stated',
    strength: 'full',
    ...changes,
  };
}

const hostingName = 'contracts/harrow/Harrow hosting agreement.pdf';
const lockedName = 'contracts/a very long way down/to the second and last of the agreements/locked order form.docx';

const vague = cite({ stance: 'vague', strength: 'weak' });
const about = { severity: 'must', law: gdpr, cites: [] } as const;

const audit: ReportLine = {
  ...about,
  requirement: 'eu-gdpr-28-h',
  fingerprint: 'bcd853f75c110e0f',
  jurisdiction: 'eu',
  clause: 'audit-rights',
  title: 'Audit and inspection',
  outcome: 'missing',
  says: 'The processor lets the controller check, by information and by audits, that it does what it must.',
  why: 'Without it the processing has no valid contract, and nobody can look.',
  nearest: {
    clause: '7.2',
    heading: 'Records',
    place: { in: 'pdf', page: 4, box: [72, 300, 400, 12] },
    quote: 'The Supplier shall keep books of account and have them audited each year.',
    start: 2000,
    end: 2074,
    has: ['one of: audit, inspect'],
    lacks: ['one of: customer, controller'],
    says: 'has “audited”, but nothing like “customer” or “controller”',
  },
  fallback: auditWording,
};

const lines: readonly ReportLine[] = [
  {
    ...about,
    requirement: 'de-ts-whistle',
    fingerprint: '6bdcca05ede3272e',
    jurisdiction: 'de',
    clause: 'whistleblower-carveout',
    title: 'Freedom to report wrongdoing',
    outcome: 'unsure',
    law: whistleblowing,
    says: 'Nothing in the agreement keeps anyone from reporting wrongdoing.',
    why: 'A term that does is void.',
    because:
      'not found, but a part of the agreement could not be read (page 8: pictures without text); not counted as missing',
    fallback: { preferred: 'Report freely.', acceptable: 'Report to authorities.', walkAway: 'Law prevails.' },
  },
  {
    ...about,
    requirement: 'eu-gdpr-33-2',
    fingerprint: 'd28f9f4e2c58e468',
    jurisdiction: 'eu',
    clause: 'notification-deadline',
    title: 'Time to tell of an incident',
    outcome: 'met',
    says: 'The processor tells the controller of a breach without undue delay.',
    why: 'The controller’s own clock waits for it.',
    cites: [vague],
    parts: [
      { part: 'actor', title: 'Who tells', outcome: 'met', says: 'names who tells', cites: [cite({})] },
      { part: 'deadline', title: 'Deadline', outcome: 'weak', says: 'names no time, only promptness', cites: [vague] },
      { part: 'channel', title: 'Channel', outcome: 'weak', says: 'does not say by what means', cites: [] },
    ],
  },
  {
    ...about,
    requirement: 'eu-ts-marking',
    fingerprint: '70f1d5a4b2c83e96',
    jurisdiction: 'eu',
    clause: 'confidential-definition',
    title: 'What is confidential',
    outcome: 'met',
    says: 'The agreement says what is confidential.',
    why: 'A secret must be known as one.',
    cites: [cite({ in: lockedName, clause: '2', heading: 'Secrets', place: { in: 'docx', paragraph: 12 }, start: 90 })],
    family: { alone: 'missing', says: `not here; ${lockedName} has it` },
  },
  {
    ...about,
    requirement: 'eu-gdpr-28-g',
    fingerprint: '059704862c7596c1',
    jurisdiction: 'eu',
    clause: 'return-destroy',
    title: 'Return and destruction',
    outcome: 'met',
    says: 'Data is deleted or returned at the end.',
    why: 'Copies left behind leak.',
    cites: [
      cite({ clause: '12.4', heading: null, place: { in: 'pdf', page: 9, box: [0, 0, 1, 1] }, start: 5000 }),
      cite({
        clause: 'Schedule 2, 3',
        heading: null,
        place: null,
        start: 6000,
        strength: 'weak',
        stance: 'on-request',
      }),
      cite({
        clause: '12.4',
        heading: null,
        place: { in: 'pdf', page: 9, box: [0, 0, 1, 1] },
        start: 5100,
        strength: 'weak',
      }),
    ],
  },
  audit,
  {
    ...about,
    requirement: 'eu-gdpr-33-3',
    fingerprint: '1cc249a34e7e79f4',
    decision: {
      ...waiver,
      reason: 'The incident manual of the Supplier\u{1b}[31m is being written.',
      until: '2026-10-31',
      lapsed: true,
    },
    jurisdiction: 'eu',
    clause: 'notification-content',
    title: 'What a notice must tell',
    severity: 'should',
    outcome: 'missing',
    says: 'A notice tells what happened, to whose data, and what is done about it.',
    why: 'The controller must pass it on.',
    fallback: noticeWording,
  },
  {
    ...about,
    requirement: 'eu-ts-gag',
    fingerprint: '1b3083a9c1cfa94b',
    jurisdiction: 'eu',
    clause: 'gag',
    title: 'Silence about wrongdoing',
    outcome: 'clear',
    says: 'No gag.',
    why: 'It is void.',
  },
  {
    ...about,
    requirement: 'eu-later',
    fingerprint: '2f319cec093d71c3',
    jurisdiction: 'eu',
    clause: 'audit-rights',
    title: 'Audit and inspection',
    outcome: 'not-applicable',
    says: 'Later.',
    why: 'Later.',
    because: 'not yet law, will be from 2027-05-13: prepare',
  },
  {
    ...about,
    requirement: 'eu-health',
    fingerprint: '39b9d273638d0cba',
    jurisdiction: 'eu',
    clause: 'audit-rights',
    title: 'Audit and inspection',
    outcome: 'not-applicable',
    says: 'Health.',
    why: 'Health.',
    because: 'asked only in the health sector',
  },
  {
    ...audit,
    requirement: 'house-audit',
    fingerprint: '58de63989ddd86f5',
    decision: { by: 'baseline' },
    jurisdiction: 'house',
    law: policy,
    severity: 'should',
    says: 'We may audit whoever holds our secrets.',
    why: 'Reasonable steps must be shown, not told.',
  },
  {
    ...about,
    requirement: 'house-48-hours',
    fingerprint: '7b9121af46bb79a1',
    jurisdiction: 'house',
    clause: 'notification-deadline',
    title: 'Time to tell of an incident',
    law: policy,
    outcome: 'weak',
    says: 'The supplier tells us within 48 hours.',
    why: 'Our own clock runs from then.',
    because: 'clause 9.1 gives no number, only “promptly”; asked: 48 hours',
    cites: [
      cite({ clause: null, heading: 'Support', quote: 'Faults are reported within a day.', start: 50 }),
      vague,
      ...[300, 400].map((start) => cite({ clause: `${start}`, heading: null, start })),
    ],
    fallback: noticeWording,
  },
  {
    ...about,
    requirement: 'house-no-feedback',
    fingerprint: '34573265de772b7f',
    decision: waiver,
    jurisdiction: 'house',
    clause: 'feedback-licence',
    title: 'Licence to feedback',
    severity: 'consider',
    law: policy,
    outcome: 'forbidden',
    says: 'No free licence to what we tell them.',
    why: 'Feedback carries secrets.',
    because: 'clause 15 gives a free licence to feedback',
    cites: [
      cite({
        clause: '15',
        heading: null,
        place: { in: 'pdf', page: 11, box: [0, 0, 1, 1] },
        quote: `The Supplier may use all feedback\nfor ever and \u{1b}[31mwithout charge, ${'and so on, '.repeat(50)}and no more.`,
        start: 7000,
      }),
    ],
    fallback: { preferred: 'None.', acceptable: 'None of secrets.', walkAway: 'None of marked secrets.' },
  },
];

const passage: Passage = {
  clause: '9.1',
  heading: 'Incidents',
  place: { in: 'pdf', page: 7, box: [0, 0, 1, 1] },
  quote: 'The Supplier shall tell the Customer within 60 hours.',
  start: 100,
  end: 153,
};

const proposals: readonly ReportProposal[] = [
  {
    question: 'sectors',
    value: 'health',
    by: 'subject',
    applied: true,
    because: 'as the paper reads',
    cite: { ...passage, clause: '1', quote: 'patient records' },
  },
  {
    question: 'jurisdictions',
    value: 'fr',
    by: 'seat of a party',
    applied: false,
    because: 'left out, as you said otherwise',
    cite: { ...passage, clause: null, heading: null, quote: 'Paris, France' },
  },
];

const conflicts: readonly ReportConflict[] = [
  {
    conflict: 'law-reach',
    fingerprint: 'e38cde8009287868',
    severity: 'consider',
    says: 'The law of Germany governs the contract, and the deal reaches to France',
    law: null,
    cites: [{ ...passage, clause: '20', quote: 'German law governs it.' }],
  },
  {
    conflict: 'foreign-court',
    fingerprint: '91680e30f281dc77',
    decision: { ...waiver, reason: 'Their assets are here.', who: 'General Counsel' },
    severity: 'should',
    says: 'Judgments of foreign courts are not enforced there.',
    law: { ...whistleblowing, instrument: 'Procedure Act', provision: 'Section 9' },
    cites: [],
  },
];

const clock: ReportClock = {
  clock: 'eu-72',
  jurisdiction: 'eu',
  duty: 'customer-to-authority',
  actor: 'controller',
  trigger: 'becoming aware of a personal-data breach',
  startsOn: 'awareness',
  within: { count: 72, unit: 'hours' },
  tells: 'supervisory authority',
  vendorKnowledge: 'not-imputed',
  vendorWindow: 24,
  note: null,
  law: { ...gdpr, provision: 'Article 33(1)' },
  state: 'in-force',
  outcome: 'runs-from-notice',
  says: 'our 72 hours run from when we are told; a window of at most 24 hours keeps a working reserve',
  remaining: 72,
};

const latency: ReportLatency = {
  hours: 60,
  cite: passage,
  advised: { hours: 8, clock: 'de-24' },
  flags: ['“2 business days” skips weekends'],
  clocks: [
    clock,
    {
      ...clock,
      clock: 'de-24',
      jurisdiction: 'de',
      actor: 'essential entity',
      within: { count: 1, unit: 'calendar days' },
      tells: 'office for information security',
      vendorKnowledge: 'unclear',
      vendorWindow: 8,
      note: 'The final report follows a month later.',
      law: { ...whistleblowing, instrument: 'Security Act', provision: 'Section 32' },
      outcome: 'too-late',
      says: "our 24 hours may run from when the vendor knows; less the vendor's 60 hours nothing is left",
      remaining: -36,
    },
    {
      ...clock,
      clock: 'eu-bill',
      within: null,
      state: 'pending',
      outcome: 'prepare',
      says: 'not law, and no day is known from which it will be: prepare',
      remaining: null,
    },
    { ...clock, clock: 'eu-bank', outcome: 'not-asked', says: 'asked only in the finance sector', remaining: null },
  ],
};

const enforcement: readonly ReportMeasure[] = [
  {
    measure: 'de-injunction',
    jurisdiction: 'de',
    topic: 'interim-injunction',
    says: 'A court may order interim relief within days where the matter is urgent.',
    law: { ...gdpr, instrument: 'Secrets Act', provision: 'Section 6' },
    state: 'in-force',
    pending: false,
    has: [{ kind: 'injunctive-relief', title: 'Injunctive relief', cite: passage }],
    weak: [{ kind: 'evidence-preservation', title: 'Evidence', cite: { ...passage, clause: '9.4' } }],
    lacks: [{ kind: 'interim-relief-carveout', title: 'Way to the courts' }],
  },
  {
    measure: 'de-offence',
    jurisdiction: 'de',
    topic: 'offence',
    says: 'Disclosure for one\u2019s own gain is an offence.',
    law: { ...whistleblowing, instrument: 'Secrets Act', provision: 'Section 23' },
    state: 'guidance',
    pending: true,
    has: [],
    weak: [],
    lacks: [],
  },
];

const papers: readonly DocumentReport[] = [
  {
    name: hostingName,
    deal,
    sha256: 'a'.repeat(64),
    format: 'pdf',
    pages: 12,
    language: 'en',
    type: 'data-processing',
    parties: [
      { name: 'Brindle Instruments Ltd.', role: 'Customer', address: null },
      { name: 'Harrow Hosting GmbH', role: null, address: 'Beispielweg 1, Teststadt' },
    ],
    kin: {
      names: ['data processing agreement', 'dpa'],
      dated: '2026-03-04',
      ties: [{ relation: 'names', called: 'order form', dated: null, cite: passage }],
      precedence: [{ ranks: [[{ which: 'this' }], [{ which: 'other', called: 'order form' }]], cite: passage }],
    },
    family: hostingName,
    problems: [
      {
        code: 'no-text',
        says: 'The page is a picture without text. Have it read by a text recogniser, or ask for the original.',
        hides: 'part',
        place: { in: 'pdf', page: 8, box: [0, 0, 595, 842] },
      },
      { code: 'wrong-name', says: 'The file is a PDF, though its name says otherwise.', hides: 'nothing' },
    ],
    read: { blocks: 214, characters: 48_211 },
    proposals,
    lines,
    conflicts,
    latency,
    enforcement,
  },
  {
    name: lockedName,
    deal: { ...deal, side: 'mutual', personalData: false, sectors: ['health', 'finance'], party: null },
    sha256: 'b'.repeat(64),
    format: 'docx',
    pages: null,
    language: null,
    type: null,
    parties: [],
    kin: { names: [], dated: null, ties: [], precedence: [] },
    family: hostingName,
    problems: [{ code: 'encrypted', says: 'The file is locked. Save it without a password.', hides: 'everything' }],
    read: { blocks: 0, characters: 0 },
    proposals: [],
    lines: [],
    conflicts: [],
    latency: null,
    enforcement: [],
    matches: [
      {
        kind: 'governing-law',
        stance: 'stated',
        strength: 'full',
        direction: { owes: null, to: null, mutual: false },
        clause: '20',
        place: { in: 'docx', paragraph: 71 },
        start: 10,
        end: 40,
        quote: 'The laws of Freedonia govern it.',
        evidence: [{ signal: 'one of: laws of', quote: 'laws of', start: 14, end: 21 }],
      },
    ],
  },
];

export const sampleReport: Report = {
  schemaVersion: 1,
  engine: { version: '0.1.0', library: '3f2a9c'.padEnd(64, '0') },
  deal,
  jurisdictions: [
    { code: 'de', name: 'Germany', asked: true },
    { code: 'eu', name: 'European Union', asked: false },
    { code: 'house', name: 'House policy', asked: true },
  ],
  families: [
    {
      name: hostingName,
      papers: [
        { name: hostingName, because: 'the others are under it', cite: null, aside: null },
        { name: lockedName, because: `it is under ${hostingName}`, cite: { ...passage, in: lockedName }, aside: null },
      ],
      orders: [{ above: hostingName, below: lockedName, cite: { ...passage, in: hostingName } }],
      doubts: ['what the first calls Security Annex may be one of two'],
    },
  ],
  documents: papers,
};
