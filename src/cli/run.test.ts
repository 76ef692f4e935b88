import { expect, test } from 'vitest';
import { plainDeal, plainLibrary } from '../../test/plain.ts';
import { sampleReport } from '../../test/sample-report.ts';
import type { Deal } from '../model/deal.ts';
import type { DocumentReport, ReportLine } from '../model/report.ts';
import { packed } from '../scan/packed-report.ts';
import type { ScanRequest } from '../scan/scan.ts';
import type { Found } from '../scan/walk.ts';
import { run } from './run.ts';
import type { World } from './world.ts';

const library = plainLibrary({
  jurisdictions: [
    { code: 'zy', name: 'Zyl', includes: [] },
    { code: 'zz', name: 'Zembla', includes: ['zy'] },
  ],
  hash: 'abc',
});
const paper: Found = { path: '/papers/a.pdf', name: 'a.pdf', deal: {}, problem: null };
const [sample] = sampleReport.documents;
if (sample === undefined) throw new Error('the sample report holds documents');
const line = sample.lines[0];
if (line === undefined) throw new Error('the sample report holds lines');
const [document, firstLine] = [sample, line];

/** A report of lines with these outcomes and severities. */
function reportOf(...lines: readonly Pick<ReportLine, 'outcome' | 'severity'>[]): DocumentReport {
  const own = lines.map((each) => ({ ...firstLine, ...each }));
  return { ...document, name: 'a.pdf', lines: own, conflicts: [], problems: [] };
}

type Small = Partial<World> & { readonly found?: readonly Found[]; readonly reports?: readonly DocumentReport[] };

/** Runs the command line in a small world, and gives back all that a person sees. */
async function cli(command: string, { found = [paper], reports = [reportOf()], ...changes }: Small = {}) {
  let [out, err] = ['', ''];
  const asked: ScanRequest[] = [];
  const written: Record<string, string> = {};
  const unexpectedly = () => {
    throw new Error('not part of this test');
  };
  const unexpected = () => Promise.reject(new Error('not part of this test'));
  const screen = { terminal: false, colour: false, columns: 100 };
  const world: World = {
    version: '1.2.3',
    today: '2026-11-24',
    print: (text) => {
      out += text;
    },
    printPieces: async (pieces) => {
      for await (const piece of pieces) out += piece;
    },
    printError: (text) => {
      err += text;
    },
    output: screen,
    errors: screen,
    now: () => 0,
    shippedLibrary: 'clause-library',
    loadLibrary: async () => ({ library, files: [] }),
    loadWithPolicy: async () => ({ library, files: [] }),
    readText: async () => undefined,
    linesOf: async function* () {},
    readInput: async () => '',
    makeFolder: unexpected,
    readBytes: async () => undefined,
    writeBytes: unexpected,
    toSpreadsheet: unexpected,
    fromSpreadsheet: unexpected,
    writeText: async (file, text) => {
      written[file] = text;
    },
    writePieces: async (file, pieces) => {
      written[file] = '';
      for await (const piece of pieces) written[file] += piece;
    },
    openState: unexpected,
    openPortfolio: unexpected,
    openStore: unexpected,
    wholeDatabase: unexpected,
    openDesk: unexpectedly,
    onInterrupt: () => () => {},
    env: {},
    exists: async () => false,
    run: unexpected,
    scanningThatStays: unexpectedly,
    serveMcp: unexpected,
    startService: unexpected,
    examine: async function* () {},
    addAdmin: unexpected,
    onStop: () => {},
    proveLibrary: () => [],
    trainLibrary: async () => [],
    walk: async () => ({ found, missing: [], faults: [] }),
    findConfig: async () => null,
    parseConfig: unexpectedly,
    parseWaivers: unexpectedly,
    unpack: async (files) => files,
    scan: async (request) => {
      asked.push(request);
      const packedUp = reports.map((each) => packed(each));
      for (const [index, file] of request.found.entries())
        request.onDone(file, packedUp[index]?.summary ?? packed(reportOf()).summary, false);
      return {
        documents: async function* () {
          yield* reports;
        },
        documentAt: unexpected,
        summaries: packedUp.map(({ summary }) => summary),
        counts: { read: reports.length, known: 0, left: 0 },
        close: async () => {},
      };
    },
    readOne: unexpected,
    inspectOne: unexpected,
    explainOne: unexpected,
    redlineOne: unexpected,
    openAnalyst: unexpectedly,
    startWorker: unexpected,
    printedReport: unexpected,
    inTemporary: unexpected,
    ...changes,
  };
  const code = await run(command.split(' ').filter(Boolean), world);
  const dealOf = (file: Found): Deal | null => asked[0]?.dealOf(file) ?? null;
  return { code, out, err, written, dealOf };
}

test.each([
  ['scan a.pdf', 'nothing', [], 0],
  ['scan a.pdf', 'a must that is missing', [{ outcome: 'missing', severity: 'must' }], 1],
  ['scan a.pdf', 'a must that is weak', [{ outcome: 'weak', severity: 'must' }], 1],
  ['scan a.pdf', 'a must that is forbidden', [{ outcome: 'forbidden', severity: 'must' }], 1],
  ['scan a.pdf', 'a must that is unsure', [{ outcome: 'unsure', severity: 'must' }], 0],
  ['scan a.pdf', 'a should that is missing', [{ outcome: 'missing', severity: 'should' }], 0],
  ['scan a.pdf --fail-on should', 'a should that is missing', [{ outcome: 'missing', severity: 'should' }], 1],
  ['scan a.pdf --fail-on should', 'a consider that is missing', [{ outcome: 'missing', severity: 'consider' }], 0],
  ['scan a.pdf --fail-on consider', 'a consider that is weak', [{ outcome: 'weak', severity: 'consider' }], 1],
  ['scan a.pdf --fail-on consider', 'a must that is met', [{ outcome: 'met', severity: 'must' }], 0],
] as const)('%s over %s', async (command, _what, lines, expected) => {
  const { code } = await cli(command, { reports: [reportOf(...lines)] });
  expect(code).toBe(expected);
});

test('a file that could not be read at all goes before gaps', async () => {
  const gap = reportOf({ outcome: 'missing', severity: 'must' });
  const unread = { ...reportOf(), problems: [{ code: 'encrypted', says: 'Locked.', hides: 'everything' }] as const };
  expect((await cli('scan a.pdf b.pdf', { found: [paper, paper], reports: [gap, unread] })).code).toBe(3);
  const partly = { ...gap, problems: [{ code: 'no-text', says: 'A scan.', hides: 'part' }] as const };
  expect((await cli('scan a.pdf', { reports: [partly] })).code).toBe(1);
});

test.each([
  ['', 'Usage: lacuna'],
  ['sacn a.pdf', "unknown command 'sacn'"],
  ['scan', 'found nothing to scan, expected files, folders or globs'],
  ['scan a.pdf --fromat json', "unknown option '--fromat'"],
  ['scan a.pdf --format xml', 'found --format xml, expected one of text, json'],
  ['scan a.pdf --side buyer', 'found --side buyer, expected one of discloser, recipient, mutual'],
  ['scan a.pdf --jurisdiction zz,atlantis', 'found --jurisdiction atlantis, expected one of zy, zz'],
  [
    'scan a.pdf --roles procesor',
    'found --roles procesor, expected one of processor, sub-processor, joint-controllers, independent-controllers, ict-provider: write "processor"',
  ],
  ['scan a.pdf --amount 400000', 'found --amount 400000, expected a currency and a sum, as in "USD 400000"'],
  ['scan a.pdf --as-of 2026-02-30', 'found --as-of 2026-02-30, expected a day of the calendar'],
  ['scan a.pdf --fail-on never', 'found --fail-on never, expected one of must, should, consider'],
  ['scan a.pdf --timeout soon', 'found --timeout soon, expected seconds'],
  ['explain nothing a.pdf', 'found no requirement or clause kind "nothing"'],
  ['library lsit', "unknown command 'lsit'"],
])('"lacuna %s" says what was expected, and exits with 2', async (command, says) => {
  const { code, out, err } = await cli(command);
  expect(err).toContain(says);
  expect([code, out]).toEqual([2, '']);
});

test('what names nothing, a folder without agreements and a faulty deal.yaml stop the scan before it begins', async () => {
  const nowhere = await cli('scan nowhere', { walk: async () => ({ found: [], missing: ['nowhere'], faults: [] }) });
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('found nothing at nowhere')]);
  const empty = await cli('scan empty', { found: [] });
  expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('found no agreement under empty')]);
  const fault = { path: 'x/deal.yaml', line: 1, column: 7, says: 'found "buyer"' };
  const faulty = await cli('scan x', {
    walk: async () => ({ found: [paper], missing: [], faults: [fault] }),
    readText: async (file) => (file === 'x/deal.yaml' ? 'side: buyer\n' : undefined),
  });
  expect([faulty.code, faulty.err]).toEqual([
    2,
    expect.stringContaining('x/deal.yaml:1:7 found "buyer"\n    side: buyer'),
  ]);
});

test('a library with faults stops the scan, each fault with its place and its line', async () => {
  const { code, err } = await cli('scan a.pdf --library mine', {
    loadLibrary: async () => ({
      problems: [{ path: 'clauses/a.yaml', line: 2, column: 3, says: 'found no "says"' }],
      files: [{ path: 'clauses/a.yaml', text: 'id: a\n  title: A\n' }],
    }),
  });
  expect(code).toBe(2);
  expect(err).toContain('mine/clauses/a.yaml:2:3 found no "says"\n      title: A');
});

test('flags go before the deal.yaml, and that before the defaults', async () => {
  const dealt: Found = { ...paper, deal: { side: 'recipient', party: 'Buyer', personalData: true } };
  const { dealOf } = await cli(
    'scan a.pdf --side mutual --jurisdiction ZZ,zz --sectors Health --roles processor --amount USD400000',
    {
      found: [dealt],
    },
  );
  expect(dealOf(dealt)).toEqual({
    side: 'mutual',
    jurisdictions: ['zz'],
    asOf: '2026-11-24',
    personalData: true,
    sectors: ['health'],
    roles: ['processor'],
    amount: { currency: 'USD', value: 400_000 },
    party: 'Buyer',
    open: [],
  });
});

test('without a word, the paper is asked whose law it touches, of today, and we are the discloser', async () => {
  const { dealOf } = await cli('scan a.pdf');
  const open = ['jurisdictions', 'personal-data', 'sectors', 'roles', 'amount'];
  expect(dealOf(paper)).toMatchObject({ side: 'discloser', jurisdictions: [], asOf: '2026-11-24', open });
});

test('a deal.yaml can be overruled about personal data', async () => {
  const dealt: Found = { ...paper, deal: { personalData: true } };
  const { dealOf } = await cli('scan a.pdf --no-personal-data', { found: [dealt] });
  expect(dealOf(dealt)?.personalData).toBe(false);
});

test('a document names its own deal, and the report that of all, if there is one', async () => {
  const dealt: Found = { ...paper, path: '/papers/b.pdf', name: 'b.pdf', deal: { side: 'recipient' } };
  const { dealOf } = await cli('scan a.pdf b.pdf', { found: [paper, dealt] });
  const held = (file: Found, name: string) => ({ ...reportOf(), name, deal: dealOf(file) ?? plainDeal });
  const reports = [held(paper, 'a.pdf'), held(dealt, 'b.pdf')];
  const { out } = await cli('scan a.pdf b.pdf --format json', { found: [paper, dealt], reports });
  const mixed = JSON.parse(out);
  expect(mixed.deal.side).toBe('discloser');
  expect(mixed.documents.map(({ deal }: DocumentReport) => deal.side)).toEqual(['discloser', 'recipient']);
  const only = { found: [dealt], reports: [held(dealt, 'b.pdf')] };
  const alone = JSON.parse((await cli('scan b.pdf --format json', only)).out);
  expect([alone.deal.side, alone.documents[0].deal.side]).toEqual(['recipient', 'recipient']);
});

test('what does not go together counts by its severity', async () => {
  const [conflict] = document.conflicts;
  if (conflict === undefined) throw new Error('the sample report holds a conflict');
  const reports = [{ ...reportOf(), conflicts: [{ ...conflict, severity: 'should' as const }] }];
  expect((await cli('scan a.pdf', { reports })).code).toBe(0);
  expect((await cli('scan a.pdf --fail-on should', { reports })).code).toBe(1);
});

test('a report that goes to a file leaves standard output empty and has no colour', async () => {
  const output = { terminal: true, colour: true, columns: 80 };
  const reports = [reportOf({ outcome: 'missing', severity: 'must' })];
  const { code, out, written } = await cli('scan a.pdf --out report.txt', { output, reports });
  expect([code, out, Object.keys(written)]).toEqual([1, '', ['report.txt']]);
  expect(written['report.txt']).not.toContain('\u001b');
  expect((await cli('scan a.pdf', { output, reports })).out).toContain('\u001b');
});

test.each(['xlsx', 'docx', 'pdf'])('%s is not written to a terminal', async (format) => {
  const output = { terminal: true, colour: true, columns: 80 };
  const { code, out, err } = await cli(`scan a.pdf --format ${format}`, { output });
  expect([code, out, err]).toEqual([2, '', expect.stringContaining('expected --out FILE or a pipe')]);
  expect((await cli(`scan a.pdf --format ${format} --out a.${format}`, { output })).code).not.toBe(2);
});

test('a report that cannot be written is no success', async () => {
  const writePieces = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
  const { code, err } = await cli('scan a.pdf --out /nowhere/report.txt', { writePieces });
  expect([code, err]).toEqual([2, expect.stringContaining('could not write --out /nowhere/report.txt (EACCES)')]);
});

test('progress is one line on a terminal, with nothing in it that a terminal obeys, and silence elsewhere', async () => {
  const errors = { terminal: true, colour: true, columns: 60 };
  const found = [{ ...paper, name: 'a\u001b[2J.pdf' }];
  const { err } = await cli('scan a.pdf', { errors, found });
  expect(err).toContain('1/1, 1000.0/s  a?[2J.pdf');
  expect(err).not.toContain('\n');
  expect((await cli('scan a.pdf')).err).not.toContain('1/1');
});

test('a mistake of ours is told and is no success', async () => {
  const { code, err } = await cli('scan a.pdf', { scan: () => Promise.reject(new Error('broken')) });
  expect([code, err]).toEqual([2, expect.stringContaining("a mistake of the program's own")]);
});

test('help and version are no errors', async () => {
  expect(await cli('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  expect(await cli('scan --help')).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes:') });
});

test('the library is checked against its own examples', async () => {
  expect(await cli('library check')).toMatchObject({
    code: 0,
    out: '0 kinds, 0 requirements, 0 clocks, 0 measures, 0 examples: all hold\n',
  });
  const proveLibrary = () => [{ path: 'a.yaml', line: 1, column: 1, says: 'found an example that does not hold' }];
  expect(await cli('library check mine', { proveLibrary })).toMatchObject({
    code: 2,
    out: 'mine/a.yaml:1:1 found an example that does not hold\n',
  });
});

test('generated files are written where they differ, and only compared with --check', async () => {
  const fresh = await cli('library docs');
  expect(Object.keys(fresh.written)).toContain('clause-library/README.md');
  const stale = await cli('library docs --check');
  expect([stale.code, stale.written, stale.err]).toEqual([1, {}, expect.stringContaining('clause-library/README.md')]);
  const current = await cli('library docs --check', { readText: async (file) => fresh.written[file] });
  expect(current.code).toBe(0);
});

test('training writes into the folder of the library, and says what', async () => {
  const trainLibrary: World['trainLibrary'] = async (data, { folder }) => [`${folder}/models/${data}.bin`];
  expect(await cli('train papers --library mine', { trainLibrary })).toMatchObject({
    code: 0,
    out: 'wrote mine/models/papers.bin\n',
  });
});

test('data that cannot be trained on is an error of the caller', async () => {
  const trainLibrary = () => Promise.reject(new Error('no such file'));
  const { code, err } = await cli('train papers', { trainLibrary });
  expect({ code, err }).toEqual({ code: 2, err: 'lacuna: could not train on papers: no such file\n' });
});
