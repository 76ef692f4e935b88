const lead =
  /\b(?:(?:registered|principal|head|main|its|statutory|corporate|business)?\s?(?:offices?|seat|place of business|headquarters|address)|domiciled|residing|resident|located|established|headquartered|trading)\b(?:\s(?:of which|is|are|being|located|situated?|of business))*(?:\s?:\s*|\s+(?:at|in|is|of)\s+)/giu;
const of = /^,?\sof\s(?=[\p{Lu}\d])/gu;
const ends =
  /\s*(?:[;“"\n]|\((?!\p{Lu}[\p{L} ]{0,20}\))|,?\s(?:and\b(?!\s\d)|AND\b|represented|registered|duly|hereinafter|hereafter|acting|company number|with (?:company|registration)|whose|which|a (?:company|corporation)|of the (?:one|other)|on the (?:one|other)|as \p{Ll}|identified|VAT|Zip code|Contact|Tel\b)|\.\s(?!\d|\p{Ll}|(?:Ave|St|Bldg|Georges|Box)\b)(?<!\b(?:St|Str|str|Co|Ave?|Edif|Rd|Blvd|No|Nr|Mt|Ft|N|S|E|W|P\.O|U\.S|Bldg|Fl|Hwy|Dr|POB|P)\.\s)|\.$|$)/u;
/** What begins an address that nothing announces: "14 Weir Lane" or "Webergasse 9". */
const street =
  /^(?:\d{1,5}[A-Za-z]?,? (?:[\p{Lu}\d]|quai|rue|via)|\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,3} \d{1,4}[a-z]?$)/u;
const noStreet =
  /\b(?:number|no|nr|registered|register|company|companies|incorporated|organi[sz]ed|laws?|corporation|HRB|VAT|tax|dated?|(?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i;
const house = /^(?:The )?\p{Lu}[\p{L}'’.&-]*(?: \p{Lu}[\p{L}'’.&-]*){0,3}$/u;

/** The address in what is said of a party behind its name, or null: announced ("whose registered office is at …"), or a street and a town between commas. */
export function addressIn(words: string): string | null {
  for (const hit of [...words.matchAll(lead), ...words.matchAll(of)]) {
    const found = plausible(upToEnd(words.slice(hit.index + hit[0].length)));
    if (found !== null) return found;
  }
  return unannounced(words);
}

function upToEnd(words: string): string {
  return words.slice(0, ends.exec(words)?.index ?? words.length);
}

function plausible(words: string): string | null {
  const address = words.replace(/^the (?=\d)/, '').replace(/[\s,]+$/, '');
  const fits = /\d|,/.test(address) && address.length >= 6 && address.length <= 200;
  return fits && !/[_[\]]{2}|\[/.test(address) ? address : null;
}

function unannounced(words: string): string | null {
  const parts = words.split(/,\s+|\n/);
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const at = offset;
    offset = words.indexOf(part, at) + part.length;
    if (!street.test(part) || noStreet.test(part) || parts.length - index < 2) continue;
    // "Kiln House, 3 Kelp Street": the name of the house comes first.
    const before = parts[index - 1] ?? '';
    const from =
      index > 1 && house.test(before) && !noStreet.test(before) ? words.indexOf(before) : words.indexOf(part, at);
    return plausible(upToEnd(words.slice(from)));
  }
  return null;
}
