/** Section id of the memory section (WebAssembly Core Specification 2.0, 5.5.8). */
const memorySection = 5;

/** Bytes of the magic number and the version, before the first section (5.5.16). */
const preamble = 8;

/**
 * The same module with the maximum of its memory lowered to so many pages of 64 KB, so that a hostile file cannot take the
 * machine's memory: a worker's `resourceLimits` do not reach WebAssembly. The number is written with as many bytes as the
 * old one had, so that no length changes. Throws where the module states no such maximum.
 */
export function limitMemory(wasm: Uint8Array, pages: number): Uint8Array {
  const limited = new Uint8Array(wasm);
  for (let at = preamble; at < limited.length; ) {
    const size = readNumber(limited, at + 1);
    if (limited[at] !== memorySection) {
      at = size.next + size.value;
      continue;
    }
    const count = readNumber(limited, size.next);
    const hasMaximum = ((limited[count.next] ?? 0) & 1) === 1;
    const minimum = readNumber(limited, count.next + 1);
    const maximum = readNumber(limited, minimum.next);
    if (count.value !== 1 || !hasMaximum) break;
    writeNumber(limited, minimum.next, maximum.next - minimum.next, Math.min(pages, maximum.value));
    return limited;
  }
  throw new Error('The WebAssembly module declares no maximum for its memory; expected a memory section with one.');
}

/** An unsigned LEB128 number (5.2.2) and where it ends. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return { value, next: at + 1 };
  }
}

function writeNumber(bytes: Uint8Array, at: number, length: number, value: number): void {
  for (let index = 0; index < length; index++) {
    const more = index < length - 1 ? 0x80 : 0;
    bytes[at + index] = (Math.floor(value / 2 ** (7 * index)) & 0x7f) | more;
  }
}
