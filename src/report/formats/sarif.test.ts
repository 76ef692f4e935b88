import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { hostileReport } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { streamed, written } from '../../../test/written.ts';
import type { Report } from '../../model/report.ts';
import { sarif } from './sarif.ts';

const mailed: Report = {
  ...sampleReport,
  documents: sampleReport.documents.map((document, index) => ({
    ...document,
    name: `in box/mail 1.eml ▸ papers.zip ▸ terms/${index} 100%.docx`,
    lines: document.lines.map((line) => ({
      ...line,
      cites: line.cites.map(({ in: _, ...cite }) => ({ ...cite, place: { in: 'text', line: 12 } as const })),
    })),
  })),
};
const reports: readonly (readonly [string, Report])[] = [
  ['the sample', sampleReport],
  ['one of hostile words', hostileReport],
  ['one of papers in a mail', mailed],
  ['one of no documents', { ...sampleReport, documents: [] }],
];

test('a report is written as the golden file', async () => {
  await expect(await written(sarif, sampleReport)).toMatchFileSnapshot('golden/sample.sarif');
});

test.each(reports)('of %s, it is valid by the schema of SARIF 2.1.0', async (_, report) => {
  expect(faultsOf(JSON.parse(await written(sarif, report)))).toEqual([]);
});

test('the schema finds what is wrong', async () => {
  const log = await logOf(sampleReport);
  const wrong = {
    ...log,
    runs: log.runs.map((run) => ({ ...run, results: [{ message: 'no object', level: 'bad' }] })),
  };
  expect(faultsOf(wrong).length).toBeGreaterThan(1);
});

test.each(reports)('of %s, every line, conflict and Problem is there', async (_, report) => {
  const { runs } = await logOf(report);
  const { documents } = report;
  expect(runs.length).toBe(1);
  for (const { results, invocations, artifacts } of runs) {
    expect(
      results.map(({ properties, partialFingerprints }) => [properties.outcome, ...Object.values(partialFingerprints)]),
    ).toEqual(
      documents.flatMap(({ lines, conflicts }) => [
        ...conflicts.map(({ fingerprint }) => ['conflict', fingerprint]),
        ...lines.map(({ outcome, fingerprint }) => [outcome, fingerprint]),
      ]),
    );
    expect(invocations[0]?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual(
      documents.flatMap(({ problems }) => problems.map(({ code }) => code)),
    );
    expect(artifacts.flatMap(({ hashes }) => hashes?.['sha-256'] ?? [])).toEqual(documents.map(({ sha256 }) => sha256));
  }
});

test.each(reports)('of %s, each index leads to what it is said to', async (_, report) => {
  const [run] = (await logOf(report)).runs;
  for (const { ruleId, ruleIndex, locations, relatedLocations = [] } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      const { index, uri } = physicalLocation.artifactLocation;
      expect(run?.artifacts[index]?.location.uri).toBe(uri);
    }
  }
});

test.each(reports)(
  'of %s, every quote is a snippet, character for character but for halves of characters',
  async (_, report) => {
    const results = (await logOf(report)).runs.flatMap((run) => run.results);
    const regions = results
      .flatMap(({ locations, relatedLocations = [] }) => [...locations, ...relatedLocations])
      .flatMap(({ physicalLocation: { region } }) =>
        region?.properties === undefined ? [] : [{ ...region, properties: region.properties }],
      );
    const quotes = report.documents.flatMap(({ lines, conflicts }) => [
      ...conflicts.flatMap(({ cites }) => cites),
      ...lines.flatMap(({ cites, nearest }) => [...cites, ...(nearest === undefined ? [] : [nearest])]),
    ]);
    const told = (all: readonly (readonly [string, number])[]) => all.map(([text, start]) => `${start} ${text}`).sort();
    expect(told(regions.map(({ snippet, properties }) => [snippet?.text ?? '', properties.start ?? -1]))).toEqual(
      told(quotes.map(({ quote, start }) => [quote.replace(/\p{Cs}/gu, '\u{fffd}'), start])),
    );
    for (const { startLine, charOffset, charLength, properties } of regions) {
      const { start, end = 0, line } = properties;
      // Never both: a line is one of the file, an offset one of the text that was read.
      const counted = startLine === undefined ? [charOffset, charLength] : [startLine];
      expect(counted).toEqual(line === undefined ? [start, end - (start ?? 0)] : [line]);
    }
  },
);

test('only what fails has a level, by its severity', async () => {
  const results = (await logOf(sampleReport)).runs.flatMap((run) => run.results);
  const seen = new Set(
    results.map(({ properties: { outcome, severity }, kind, level }) => [outcome, severity, kind, level].join(' ')),
  );
  expect([...seen].sort()).toEqual([
    'clear must pass none',
    'conflict consider fail note',
    'conflict should fail warning',
    'forbidden consider fail note',
    'met must pass none',
    'missing must fail error',
    'missing should fail warning',
    'not-applicable must notApplicable none',
    'unsure must open none',
    'weak must fail error',
  ]);
});

test('what somebody accepted is suppressed with the reason; what lapsed is under review', async () => {
  const results = (await logOf(sampleReport)).runs.flatMap((run) => run.results);
  const of = (id: string) => results.find(({ ruleId }) => ruleId === id)?.suppressions;
  expect(of('house-audit')).toEqual([
    { kind: 'external', status: 'accepted', justification: 'known: in the baseline' },
  ]);
  expect(of('conflict-foreign-court')).toMatchObject([{ status: 'accepted' }]);
  expect(of('eu-gdpr-33-3')).toMatchObject([{ status: 'underReview' }]);
  expect(of('eu-gdpr-28-h')).toEqual([]);
});

test('a run in which a file could not be read at all was not successful', async () => {
  const successful = async (report: Report) => (await logOf(report)).runs[0]?.invocations[0]?.executionSuccessful;
  expect(await successful(sampleReport)).toBe(false);
  expect(await successful({ ...sampleReport, documents: sampleReport.documents.slice(0, 1) })).toBe(true);
});

test('a document in a mail is found by the mail, and by its name in it', async () => {
  const [run] = (await logOf(mailed)).runs;
  expect(run?.artifacts.map(({ location, parentIndex }) => [location.uri, parentIndex])).toEqual([
    ['in%20box/mail%201.eml', undefined],
    ['/papers.zip', 0],
    ['/terms/0%20100%25.docx', 1],
    ['/terms/1%20100%25.docx', 1],
  ]);
  const location = run?.results[0]?.locations[0];
  expect(location?.physicalLocation.artifactLocation).toEqual({ uri: 'in%20box/mail%201.eml', index: 0 });
  expect(location?.logicalLocations?.[0]).toEqual({
    name: 'terms/0 100%.docx',
    fullyQualifiedName: 'in box/mail 1.eml ▸ papers.zip ▸ terms/0 100%.docx',
    kind: 'part',
  });
});

test('no words of a paper forge a link, a placeholder or what a terminal obeys', async () => {
  const { runs } = await logOf(hostileReport);
  const messages = runs.flatMap(({ results, invocations }) => [
    ...results.flatMap(({ message, locations }) => [
      message.text,
      ...(locations[0]?.logicalLocations ?? []).map(({ name }) => name),
    ]),
    ...invocations.flatMap(({ toolExecutionNotifications }) =>
      toolExecutionNotifications.map(({ message }) => message.text),
    ),
  ]);
  expect(messages.some((text) => text.includes('[click] (http://b.example) {{0}} {{{{1}}}}'))).toBe(true);
  expect(messages.filter((text) => /\[[^\]]*\]\(/.test(text))).toEqual([]);
  expect(messages.filter((text) => /(?<!\{)(\{\{)*\{(?!\{)/.test(text))).toEqual([]);
  expect(messages.filter((text) => /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Cs}]/u.test(text))).toEqual([]);
});

test('the category is the deal that was asked for, not the law that a paper happened to point to', async () => {
  const category = async (report: Report) => (await logOf(report)).runs[0]?.automationDetails.id;
  const { deal } = sampleReport;
  expect(await category(sampleReport)).toBe('lacuna/discloser/de+house/');
  expect(await category({ ...sampleReport, deal: { ...deal, open: ['jurisdictions'] } })).toBe(
    'lacuna/discloser/as-read/',
  );
});

test('help says by which law, that one was recalled, and the wording to ask for', async () => {
  const rules = (await logOf(sampleReport)).runs.flatMap(({ tool }) => tool.driver.rules);
  const recalled = rules.find(({ id }) => id === 'de-ts-whistle');
  expect(recalled?.help.text).toMatch(
    /^Asked: .*\nWhy: .*\nLaw: .*\nLink: .*\nNote: UNCONFIRMED: .*\nAsk for: .*\nor at least: .*\nnot below: /,
  );
  expect(recalled?.help.markdown).toContain('**Ask for:** Report freely.');
  expect(recalled?.helpUri).toBe('http://data.europa.eu/eli/dir/2019/1937/oj');
  expect(rules.find(({ id }) => id === 'house-audit')?.helpUri).toBeUndefined();
});

test('wording to ask for is found, though the first paper that was held against the rule has the clause', async () => {
  const met = sampleReport.documents.map((document) => ({
    ...document,
    lines: document.lines.map(({ fallback: _, ...line }) => ({ ...line, outcome: 'met' as const })),
  }));
  const { runs } = await logOf({ ...sampleReport, documents: [...met, ...sampleReport.documents] });
  expect(runs[0]?.tool.driver.rules.find(({ id }) => id === 'de-ts-whistle')?.help.text).toContain(
    'Ask for: Report freely.',
  );
});

test('it runs through the documents twice, and the same report gives the same bytes', async () => {
  let runs = 0;
  const stream = streamed(sampleReport);
  const counted = async function* () {
    runs += 1;
    yield* stream.documents();
  };
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of sarif({ ...stream, documents: counted })) pieces.push(piece);
  expect(runs).toBe(2);
  expect(pieces.join('')).toBe(await written(sarif, sampleReport));
});

// What the tests above look at.
type Log = { readonly runs: readonly Run[] };
type Run = {
  readonly automationDetails: { readonly id: string };
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly results: readonly Result[];
  readonly artifacts: readonly {
    readonly location: { readonly uri: string };
    readonly parentIndex?: number;
    readonly hashes?: { readonly 'sha-256': string };
  }[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly descriptor: { readonly id: string };
      readonly message: { readonly text: string };
    }[];
  }[];
};
type Rule = {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
};
type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly unknown[];
  readonly properties: { readonly outcome: string; readonly severity: string };
};
type Location = {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number };
    readonly region?: {
      readonly startLine?: number;
      readonly charOffset?: number;
      readonly charLength?: number;
      readonly snippet?: { readonly text: string };
      readonly properties?: Readonly<Record<string, number>>;
    };
  };
  readonly logicalLocations?: readonly { readonly name: string }[];
};

async function logOf(report: Report): Promise<Log> {
  return JSON.parse(await written(sarif, report));
}

type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly object[] | null };

const require = createRequire(import.meta.url);
const Ajv: new (options: object) => { addMetaSchema(schema: object): void; compile(schema: object): Validate } =
  require('ajv');
// The schema is one of draft 4, which names itself by "id".
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

function faultsOf(log: unknown): readonly object[] {
  return validate(log) ? [] : (validate.errors ?? []);
}
