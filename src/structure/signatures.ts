import type { Block, Party } from '../model/document.ts';
import { plausibleName } from './party-name.ts';

const signs = /^(?:by|signature|signed|name|its|print(?:ed)? name|title)\s?(?::|_{2}|\/s\/|$)/i;

/** In characters, from the end: signatures stand last, but for schedules. */
const searched = 12_000;

/** Firms that stand above a line to sign on ("TALLOW MILLS LTD", then "By:"). No role is known there. */
export function partiesInSignatures(text: string, blocks: readonly Block[]): readonly Party[] {
  const found: Party[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.end < text.length - searched && block.end < text.length * 0.6) continue;
    const name = text.slice(block.start, block.end).replace(/[:,]$/, '');
    if (block.kind === 'row' || !plausibleName(name, 'firm') || found.some((each) => each.name === name)) continue;
    const after = blocks.slice(index + 1, index + 4);
    if (!after.some((next) => signs.test(text.slice(next.start, next.end)))) continue;
    found.push({ name, named: { start: block.start, end: block.start + name.length }, role: null, address: null });
  }
  return found.length <= 6 ? found : [];
}
