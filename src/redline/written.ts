import { charactersOf } from './characters.ts';
import { childOf, type Element } from './tree.ts';

/** Who did it, when, and by which prefix the file calls what a word processor knows. */
export type Hand = { readonly author: string; readonly day: string; readonly prefix: string };

/** The attributes of a change or a comment; each has an id of its own. */
export function signed({ author, day, prefix }: Hand, id: number): string {
  return `${prefix}id="${id}" ${prefix}author="${escaped(author)}" ${prefix}date="${day}T00:00:00Z"`;
}

/** Words as text of a part: what is no character of XML 1.0 (2.2) is left out. */
export function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A run of words that looks like the longest of a paragraph. */
export function runOf(words: string, looks: string, { prefix }: Hand): string {
  return `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${escaped(words)}</${prefix}t></${prefix}r>`;
}

/** What makes words look as those around them do; not what makes them stand out, or hides them, as white on black does elsewhere. */
const fontOfRun = ['w:rFonts'];
const restOfRun = ['w:sz', 'w:szCs', 'w:lang'];

/** The looks of a paragraph's longest run, as `w:rPr`; empty where it has none of its own. */
export function looksOf(paragraph: Element, source: string, { prefix }: Hand): string {
  const letters = new Map<Element, number>();
  for (const { run } of charactersOf(paragraph, source)) letters.set(run, (letters.get(run) ?? 0) + 1);
  const [longest] = [...letters].reduce<readonly [Element | null, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [null, 0],
  );
  const own = childOf(longest, 'w:rPr');
  // Of a paragraph whose style hides its words, a style of the run may show them again (17.7.3).
  const isStyled = childOf(own, 'w:rStyle') !== null || childOf(own, 'w:vanish') !== null;
  const shown = isStyled ? `<${prefix}vanish ${prefix}val="0"/>` : '';
  const kept = pickedOf(own, fontOfRun, source) + shown + pickedOf(own, restOfRun, source);
  return kept === '' ? '' : `<${prefix}rPr>${kept}</${prefix}rPr>`;
}

/** In the order of 17.3.1.26: what comes before `w:numPr` there, and what comes behind it. */
const beforeNumber = ['w:pStyle', 'w:keepLines', 'w:widowControl'];
const behindNumber = ['w:bidi', 'w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:textAlignment'];

/**
 * The properties of a new paragraph beside a paragraph: it looks alike, takes no number (others would be counted anew), is no heading,
 * and its mark is put in with tracking.
 */
export function propertiesBeside(paragraph: Element, source: string, id: number, hand: Hand): string {
  const { prefix } = hand;
  const own = childOf(paragraph, 'w:pPr');
  const isNumbered = childOf(own, 'w:numPr') !== null;
  const isStyled = childOf(own, 'w:pStyle') !== null;
  const unnumbered =
    isNumbered || isStyled ? `<${prefix}numPr><${prefix}numId ${prefix}val="0"/></${prefix}numPr>` : '';
  const body = isStyled ? `<${prefix}outlineLvl ${prefix}val="9"/>` : '';
  const mark = `<${prefix}rPr><${prefix}ins ${signed(hand, id)}/></${prefix}rPr>`;
  const first = pickedOf(own, beforeNumber, source);
  const picked = pickedOf(own, behindNumber, source);
  // The first line hangs out, or stands in, to make room for a number.
  const rest = isNumbered ? picked.replace(/\s[^\s=]*(?:hanging|firstLine)(?:Chars)?="[^"]*"/g, '') : picked;
  return `<${prefix}pPr>${first}${unnumbered}${rest}${body}${mark}</${prefix}pPr>`;
}

function pickedOf(properties: Element | null, names: readonly string[], source: string): string {
  return names
    .map((name) => childOf(properties, name))
    .map((found) => (found === null ? '' : source.slice(found.start, found.end)))
    .join('');
}
