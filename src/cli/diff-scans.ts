import type { ReportStream } from '../model/report.ts';
import type { Severity } from '../model/requirement.ts';
import type { ScanComparison } from '../model/scan-comparison.ts';
import type { ComparisonFormatName } from '../report/comparison-formats.ts';
import { compareScans, type Names } from '../report/scan-comparison.ts';
import { type ScanComparisonFormat, scanComparisonFormats } from '../report/scan-comparison-formats.ts';
import { NoReport, reportIn } from '../report/scan-lines.ts';
import { severities } from './fail-on.ts';
import { give } from './give.ts';
import { type PapersFlags, type Setting, scanPapers } from './scan-papers.ts';
import { UsageError } from './usage-error.ts';
import type { ExitCode, World } from './world.ts';

/** How it is written, where to, and what fails. */
export type Given = {
  readonly format: ComparisonFormatName;
  readonly look: Parameters<ScanComparisonFormat>[1];
  readonly out: string | undefined;
  readonly threshold: Severity;
};

/** Two reports that scans wrote. */
export async function diffReports(older: string, newer: string, given: Given, world: World): Promise<ExitCode> {
  const same = (name: string): string => name;
  const [before, after] = [await opened(older, world), await opened(newer, world)];
  return diffScans(before, after, { before: same, after: same }, given, world);
}

async function opened(file: string, world: World): Promise<ReportStream> {
  const linesOf = () => told(file, world);
  return reportIn(linesOf).catch((error: unknown) => {
    throw explained(file, error);
  });
}

async function* told(file: string, world: World): AsyncIterable<string> {
  try {
    yield* world.linesOf(file);
  } catch (error) {
    throw explained(file, error);
  }
}

/** A fault of the file as one of its name; everything else as it is. */
function explained(file: string, error: unknown): unknown {
  if (error instanceof NoReport) return new UsageError('bad-data', `${file}: ${error.message}`);
  if (error instanceof Error && 'syscall' in error)
    return new UsageError('not-found', `found no ${file} that can be read, expected a report that "lacuna scan" wrote`);
  return error;
}

/** Two folders, each scanned now, under the same deal and library. */
export async function diffFolders(
  older: string,
  newer: string,
  { flags, setting, ...given }: Given & { readonly flags: PapersFlags; readonly setting: Setting },
  world: World,
): Promise<ExitCode> {
  const within = (folder: string) => {
    const start = `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
    return (name: string): string => (name.startsWith(start) ? name.slice(start.length) : name);
  };
  const names = { before: within(older), after: within(newer) };
  return scanPapers({ named: [older], flags, setting }, world, (before) =>
    scanPapers({ named: [newer], flags, setting }, world, (after) =>
      diffScans(before.report, after.report, names, given, world),
    ),
  );
}

async function diffScans(
  before: ReportStream,
  after: ReportStream,
  names: Names,
  { format, look, out, threshold }: Given,
  world: World,
): Promise<ExitCode> {
  try {
    const compared = await compareScans(before, after, names);
    await give(scanComparisonFormats[format](compared, look), out, world);
    return await exitCodeOf(compared, threshold);
  } catch (error) {
    if (error instanceof NoReport) throw new UsageError('bad-data', error.message);
    throw error;
  }
}

async function exitCodeOf({ agreements }: ScanComparison, threshold: Severity): Promise<ExitCode> {
  const counted: readonly Severity[] = severities.slice(0, severities.indexOf(threshold) + 1);
  let code: ExitCode = 0;
  for await (const { unread, findings, conflicts } of agreements()) {
    if (unread === 'after') return 3;
    if ([...findings, ...conflicts].some(({ turn, severity }) => turn === 'opened' && counted.includes(severity)))
      code = 1;
  }
  return code;
}
