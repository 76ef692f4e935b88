import type { Report, ReportStream } from '../src/model/report.ts';
import type { ReportFormat } from '../src/report/formats.ts';

/** A report that is all there, as formats take it. */
export function streamed({ documents, ...head }: Report): ReportStream {
  return {
    ...head,
    documents: async function* () {
      yield* documents;
    },
  };
}

/** What a format makes of it, byte for byte. */
export async function bytesOf(format: ReportFormat, report: Report): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of format(streamed(report), { colour: false, width: 100 })) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** What a format of text makes of it. */
export async function written(
  format: ReportFormat,
  report: Report,
  look: Parameters<ReportFormat>[1] = { colour: false, width: 100 },
): Promise<string> {
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of format(streamed(report), look)) pieces.push(piece);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece))).join('');
}
