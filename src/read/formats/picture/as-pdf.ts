import { Buffer } from 'node:buffer';
import type { Sheet } from './sheet.ts';

/** A PDF (ISO 32000-2) with a page for each sheet, which shows the picture and nothing else. The bytes of the picture stay as they are packed. */
export function asPdf(sheets: readonly Sheet[]): Uint8Array {
  const parts: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: Uint8Array | string): void => {
    const bytes =
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part.buffer, part.byteOffset, part.length);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, entries: string, data?: Uint8Array): void => {
    offsets[number] = length;
    put(`${number} 0 obj\n<<${entries}${data === undefined ? '' : ` /Length ${data.length}`}>>\n`);
    if (data !== undefined) {
      put('stream\n');
      put(data);
      put('\nendstream\n');
    }
    put('endobj\n');
  };

  put('%PDF-1.7\n');
  let next = 3;
  const pages: number[] = [];
  for (const sheet of sheets) {
    const { width, height, perInch, quarters, tiles } = sheet;
    const scale = perInch === null ? usualScale(sheet) : 72 / perInch;
    const [page, content] = [next, next + 1];
    next += 2;
    const drawn = tiles.map((tile, index) => {
      const box = [tile.width, 0, 0, tile.height, tile.left, height - tile.top - tile.height];
      return `q ${box.map((dots) => points(dots * scale)).join(' ')} cm /I${index} Do Q`;
    });
    const named = tiles.map((_, index) => `/I${index} ${next + index} 0 R`);
    const size = `${points(width * scale)} ${points(height * scale)}`;
    object(
      page,
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Rotate ${quarters * 90} /Contents ${content} 0 R /Resources <</XObject <<${named.join(' ')}>>>>`,
    );
    object(content, '', Buffer.from(drawn.join('\n')));
    for (const tile of tiles) {
      object(
        next++,
        `/Type /XObject /Subtype /Image /Width ${tile.width} /Height ${tile.height} ${tile.entries}`,
        tile.data,
      );
    }
    pages.push(page);
  }
  object(1, '/Type /Catalog /Pages 2 0 R');
  object(2, `/Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}]`);
  const table = length;
  const rows = Array.from(
    { length: next - 1 },
    (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  put(`xref\n0 ${next}\n0000000000 65535 f \n${rows.join('')}`);
  put(`trailer\n<</Size ${next} /Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

function points(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Points of a dot where the file says nothing of its size: a picture with the shape of a page is A4, others are scanned at 200 an inch. */
function usualScale({ width, height }: Sheet): number {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return long / short >= 1.2 && long / short <= 1.5 ? 842 / long : 72 / 200;
}
