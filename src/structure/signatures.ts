import type { Block, Party } from '../model/document.ts';
import { plausibleName } from './party-name.ts';

const signs = /^(?:by|signature|signed|name|its|print(?:ed)? name|title)\s?(?::|_{2}|\/s\/|$)/i;

// A run of capitalised words up to its legal form.
const firms =
  /(?:^|\s|(?<=:\s?))(?:For and on behalf of |For |By: |Its: )?((?:(?!(?:By|Its|For|Name|Title)\b)[\p{Lu}\d][\p{L}\d.&’'()/-]*,? |(?:and|of|the|de|&) ){1,8}?(?:Inc|INC|LLC|L\.L\.C|Ltd|LTD|Limited|LIMITED|PLC|plc|Plc|Corp|CORP|Corporation|CORPORATION|Company|COMPANY|GmbH|AG|S\.A|B\.V|N\.V|LLP|L\.P|LP|S\.p\.A|S\.r\.l|SAS|SRL|Fund|Trust|University|Bank|Association)\b\.?)/gu;

/** In characters, from the end: signatures stand last, but for schedules. */
const searched = 12_000;

/** Firms that stand above a line to sign on ("TALLOW MILLS LTD", then "By:"). No role is known there. */
export function partiesInSignatures(text: string, blocks: readonly Block[]): readonly Party[] {
  const found: Party[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.end < text.length - searched && block.end < text.length * 0.6) continue;
    const words = text.slice(block.start, block.end);
    if (block.kind === 'row' || words.length > 160) continue;
    const after = blocks.slice(index, index + 4).map((next) => text.slice(next.start, next.end));
    if (!after.slice(1).some((next) => signs.test(next)) && !/\sBy\s?:/.test(words)) continue;
    // Two columns of signatures give one line with two firms.
    for (const hit of words.matchAll(firms)) {
      const name = hit[1] ?? '';
      if (!plausibleName(name, 'firm') || found.some((each) => each.name === name)) continue;
      const start = block.start + hit.index + hit[0].length - name.length;
      found.push({ name, named: { start, end: start + name.length }, role: null, address: null });
    }
  }
  return found.length <= 6 ? found : [];
}
