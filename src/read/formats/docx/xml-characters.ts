/** Characters that no XML document holds (XML 1.0, section 2.2); decoding leaves no half of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Whether all characters are such as XML allows. */
export function isSound(text: string): boolean {
  return !forbidden.test(text);
}

/** Character data as it is meant: line ends as one sign (2.11), references resolved. Null where it is not well-formed (2.4). */
export function plainText(raw: string): string | null {
  if (!isSound(raw) || raw.includes(']]>')) return null;
  return resolved(plainLines(raw));
}

/** The text of a CDATA section, or null where it holds what XML does not allow. */
export function plainCdata(raw: string): string | null {
  return isSound(raw) ? plainLines(raw) : null;
}

/** An attribute's value between its quotes, as it is meant: white space as spaces (3.3.3). Null where it is not well-formed. */
export function plainValue(raw: string): string | null {
  if (!special.test(raw)) return raw;
  if (!isSound(raw) || raw.includes('<')) return null;
  return resolved(plainLines(raw).replace(/[\t\n]/g, ' '));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const special = /[<&\u0000-\u001f\ufffe\uffff]/;

function plainLines(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

function resolved(text: string): string | null {
  if (!text.includes('&')) return text;
  let sound = true;
  const plain = text.replace(/&([^&;]*)(;?)/g, (_, name: string, end: string) => {
    const sign = end === '' ? undefined : (entities.get(name) ?? numbered(name));
    if (sign === undefined) sound = false;
    return sign ?? '';
  });
  return sound ? plain : null;
}

/** All that a document without a document type can name (4.6). */
const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A character by its number (4.1): one that XML allows, which halves of surrogate pairs are not. */
function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name) ?? [];
  // A capital X is none.
  if (name.startsWith('#X')) return undefined;
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const sign = String.fromCodePoint(code);
  return isSound(sign) ? sign : undefined;
}

// Names (2.3). A colon is a letter of a name to XML itself.
const start =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const wholeName = new RegExp(`^[${start}][${start}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, 'u');

export function isName(text: string): boolean {
  return wholeName.test(text);
}

/** One for each code below 128 that goes into a name. */
const plainNameSigns = Uint8Array.from({ length: 128 }, (_, code) =>
  /[:A-Z_a-z\-.0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Offset behind the name that begins at `at`, or `at` where none does. */
export function afterName(source: string, at: number): number {
  let end = at;
  let foreign = false;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code >= 128) foreign = true;
    else if (plainNameSigns[code] === 0) break;
  }
  const first = source.charCodeAt(at);
  // A full stop, a hyphen or a digit begins no name.
  if (end === at || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)) return at;
  return foreign && !isName(source.slice(at, end)) ? at : end;
}

/** Offset of the first sign from `at` on that is no white space (2.3). */
export function afterSpace(source: string, at: number): number {
  let end = at;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return end;
}
