import type { Report } from '../../model/report.ts';

export function text(report: Report): string {
  return `${report.documents.map(({ name, lines }) => `${name}: ${lines.length} requirements`).join('\n')}\n`;
}
