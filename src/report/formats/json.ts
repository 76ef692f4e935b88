import type { Report } from '../../model/report.ts';

/**
 * The report as JSON, indented by two spaces, with a final line break.
 * Keys stand in the order in which the report was built, which is fixed: same report, same bytes.
 */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
