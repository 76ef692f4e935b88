/** What is told of an RTF file, sign by sign (RTF 1.9.1, "RTF Syntax"). */
export type Listener = {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word, and its number where it has one. */
  readonly word: (name: string, number: number | null) => void;
  /** A control symbol: the sign behind the backslash. */
  readonly symbol: (sign: string) => void;
  /** One byte of text in the code page of its font. */
  readonly byte: (byte: number) => void;
};

const [openBrace, closeBrace, backslash, blank, minus, quote] = [0x7b, 0x7d, 0x5c, 0x20, 0x2d, 0x27];

/** Longest names and numbers that a reader takes for a control word ("Control word": 32 letters). */
const [longestName, longestNumber] = [32, 10];

/** Goes through the file once. Bytes of `\bin` are passed over; line breaks of the file are none of the text. */
export function scanTokens(bytes: Uint8Array, listener: Listener): void {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0;
    if (byte === openBrace) listener.open();
    else if (byte === closeBrace) listener.close();
    else if (byte === backslash) at = control(bytes, at, listener);
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) listener.byte(byte);
  }
}

/** Reads what stands behind a backslash, and gives the offset behind it. */
function control(bytes: Uint8Array, from: number, listener: Listener): number {
  let at = from;
  while (isLetter(bytes[at]) && at - from < longestName) at++;
  if (at === from) return symbol(bytes, from, listener);
  const name = ascii(bytes, from, at);
  const sign = bytes[at] === minus && isDigit(bytes[at + 1]) ? 1 : 0;
  const digits = at + sign;
  let end = digits;
  while (isDigit(bytes[end]) && end - digits < longestNumber) end++;
  const number = end === digits ? null : Number(ascii(bytes, at, end));
  // The blank behind a control word belongs to it.
  at = bytes[end] === blank ? end + 1 : end;
  if (name === 'bin') return at + Math.max(0, number ?? 0);
  listener.word(name, number);
  return at;
}

function symbol(bytes: Uint8Array, from: number, listener: Listener): number {
  const sign = bytes[from];
  if (sign === undefined) return from;
  const hexadecimal = sign === quote ? ascii(bytes, from + 1, from + 3) : '';
  if (/^[0-9a-f]{2}$/i.test(hexadecimal)) {
    listener.byte(Number.parseInt(hexadecimal, 16));
    return from + 3;
  }
  listener.symbol(String.fromCharCode(sign));
  return from + 1;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, bytes.length); at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
