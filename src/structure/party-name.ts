import type { Span } from '../model/span.ts';

const firm =
  /(?:^|[\s,])(?:inc|incorporated|llc|l\.l\.c|llp|l\.?p|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|mbh|se|s\.?a|s\.?a\.?s|sas|sarl|s\.?à\.?r\.?l|s\.?p\.?a|s\.?r\.?l|s\.?l|b\.?v|n\.?v|oy|ab|a\/s|as|aps|pty|pte|k\.?k|kabushiki kaisha|sp\. z o\.o|s\.?r\.?o|lda|university|institute|foundation|bank|trust|group|holdings?|partners|association|hospital)\.?(?:[\s,]|$)/i;
const leads =
  /^(?:[\s,;:.)\n•●▪◦–-]|(?:and )?the entity named [^,]{3,60}, being\b|\(?\d{1,2}[).]\s|\([a-z]{1,3}\)\s|(?:of the (?:one|other) (?:part|hand)|and|between|by|among|with|the|of|on the (?:one|other)(?: hand| part)?|entered into|dated|as of|effective|being)\b(?=[\s,:])|(?:party [a-z0-9]|(?:the )?(?:first|second) party)\s?[:.]|i{1,3}[).]\s)+/i;
const nameEnd =
  /\s*(?:[,;:([“"\n|]|\s(?:a|an|is|with|having|whose|of(?=\s\d)|organi[sz]ed|incorporated|duly|located|registered|residing|established|existing|and its|on behalf|acting|doing business|d\/b\/a|at|as|which|who|in its|hereinafter|hereafter|being|through|Address\s?:|(?<=\b(?:AG|GmbH|S\.A|B\.V|N\.V|S\.p\.A|Ltd|LLC|Inc)\.? )(?:(?:\p{Lu}[\p{L}.]+ ){0,3}\d+)|(?<=\b(?:Ltd|Limited|LIMITED|LTD|Inc|INC|LLC|plc|PLC|GmbH)\.? )(?:of|\d{2,}|[Pp]ursuant)|\(|–|—)\s)/u;

/** Where the name stands at the start of a description of a party, or null where none does. */
export function nameWithin(text: string, span: Span): Span | null {
  const whole = text.slice(span.start, span.end);
  const lead = leads.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(lead);
  let end = nameEnd.exec(words)?.index ?? words.length;
  // "Brindle, Inc." and "Brindle Mills (UK) Limited" go on behind the comma or bracket.
  const legal =
    /^(?:,? (?:inc|llc|l\.l\.c|ltd|limited|l\.?p|llp|corp|co|plc|s\.a|n\.a|g\.i\.e|gmbh)\b\.?|,?\s\([A-Z][\w ]{1,20}\)(?:\s[A-Z][\w.]+){1,3})+/i.exec(
      words.slice(end),
    );
  if (legal !== null) end += legal[0].length;
  const bare = words.slice(0, end).replace(/(?:[\s,.:;'’]|\sof$)+$/, '');
  const dotted = /\b(?:inc|ltd|co|corp|l\.l\.c|l\.p|s\.a|n\.a|n\.v|b\.v|s\.p\.a|s\.r\.l|g\.i\.e)$/i.test(bare);
  // The stop of an abbreviation is part of the name, even where it ends the sentence too.
  const name = dotted && text.charAt(span.start + lead + bare.length) === '.' ? `${bare}.` : bare;
  if (!plausibleName(name, 'any')) return null;
  // A title in capitals that runs into the name.
  const title = /^(?=\p{Lu}{2}).*\b(?:AGREEMENT|CONTRACT|DEED)\s(?=\p{Lu})/u.exec(name)?.[0].length ?? 0;
  const start = span.start + lead + title;
  return { start, end: start + name.length - title };
}

const noName =
  /^(?:the|this|these|each|party|parties|company|customer|supplier|provider|vendor|client|consultant|contractor|licensor|licensee|franchisor|franchisee|distributor|reseller|buyer|seller|purchaser|discloser|recipient|controller|processor|agreement|effective|date|name|title|signature|either|both|you|we|us|our|such|its|whereas|recitals?|background|section|article|exhibit|schedule|annex|appendix|list of parties|[a-z]\. list of|n\/?a|tbd|insert|legal|print|address|e-?mail|attn|attention|none|not applicable|witnesseth|now|preferred|obligations|exchange commission|\d+\s(?:purpose|definitions?|scope))\b[\w\s:.,]*$/i;

/** Whether the words may name somebody: `firm` asks for a legal form or the like, `any` only for a name's shape. */
export function plausibleName(name: string, kind: 'firm' | 'any'): boolean {
  const count = name.split(/\s+/).length;
  if (name.length < 2 || name.length > 110 || count > 14) return false;
  if (
    !/^["“]?(?:[\p{Lu}\d]|\p{Ll}\p{Lu}|\p{Ll}+\.(?:com|net|org)\b)/u.test(name) ||
    !/\p{L}{2}/u.test(name) ||
    /[[\]_{}<>]|\.{3}|…|@|https?:/.test(name)
  )
    return false;
  if (
    noName.test(name) ||
    /\b(?:shall|will|must|may|hereby|means|agree[sd]?|pursuant|whereas|this agreement)\b/i.test(name)
  )
    return false;
  if (/\b(?:january|february|march|april|june|july|august|september|october|november|december)\b.*\d/i.test(name))
    return false;
  // A name has few words in small letters.
  const small = name
    .split(/\s+/)
    .filter(
      (word) =>
        /^\p{Ll}/u.test(word) && !/^(?:and|of|the|de|du|des|la|le|van|von|der|for|in|et|y|und|d\/b\/a|dba)$/.test(word),
    );
  if (small.length > 1) return false;
  return kind === 'any' || firm.test(name) || (count <= 5 && count >= 2 && /\p{Lu}{4}/u.test(name));
}
