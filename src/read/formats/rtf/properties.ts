import type { ParagraphLook } from './flow.ts';
import { type CharacterLook, plainParagraph } from './paper.ts';

/** Tables in tables, at most: writers of real papers stop at a handful. */
const deepestTable = 50;

type Change<Look> = (look: Look, number: number | null) => Partial<Look>;

/** What character properties change (RTF 1.9.1, "Character Text"); a toggle without a number, or with another than 0, is on. */
export const characterWords: ReadonlyMap<string, Change<CharacterLook>> = new Map<string, Change<CharacterLook>>([
  ['b', (_, number) => ({ bold: number !== 0 })],
  ['i', (_, number) => ({ italic: number !== 0 })],
  ['v', (_, number) => ({ hidden: number !== 0 })],
  ['f', (_, number) => ({ font: number ?? 0 })],
  ['fs', (_, number) => ({ size: (number ?? 24) / 2 })],
  ['cf', (_, number) => ({ colour: number ?? 0 })],
  ['highlight', (_, number) => ({ shaded: (number ?? 0) !== 0 })],
  ['cb', (_, number) => ({ shaded: (number ?? 0) !== 0 })],
  ['chcbpat', (_, number) => ({ shaded: (number ?? 0) !== 0 })],
  ['revised', (_, number) => ({ revised: number !== 0 })],
  ['deleted', (_, number) => ({ deleted: number !== 0 })],
  ['mvf', () => ({ moved: 'from' })],
  ['mvt', () => ({ moved: 'to' })],
  ...['revauth', 'revauthdel', 'mvauth'].map((word): [string, Change<CharacterLook>] => [
    word,
    (_, number) => ({ author: number ?? 0 }),
  ]),
]);

/** What paragraph properties change (RTF 1.9.1, "Paragraph Formatting Properties"). */
export const paragraphWords: ReadonlyMap<string, Change<ParagraphLook>> = new Map<string, Change<ParagraphLook>>([
  ['pard', () => plainParagraph],
  ['s', (_, number) => ({ style: number ?? 0 })],
  ['outlinelevel', (_, number) => ({ outline: Math.max(0, number ?? 9) })],
  ['li', (_, number) => ({ left: number ?? 0 })],
  ['lin', (_, number) => ({ left: number ?? 0 })],
  ['qc', () => ({ centred: true })],
  ...['ql', 'qr', 'qj'].map((word): [string, Change<ParagraphLook>] => [word, () => ({ centred: false })]),
  ['ilvl', (_, number) => ({ listLevel: Math.min(8, Math.max(0, number ?? 0)) })],
  ['ls', (_, number) => ({ list: number ?? 0 })],
  ['intbl', ({ depth }) => ({ depth: Math.max(1, depth) })],
  ['itap', (_, number) => ({ depth: Math.min(deepestTable, Math.max(0, number ?? 1)) })],
  ['cbpat', (_, number) => ({ shaded: (number ?? 0) !== 0 })],
  ['shading', (_, number) => ({ shaded: (number ?? 0) !== 0 })],
]);

/** Words that are signs (RTF 1.9.1, "Special Characters"). A break of line, column or page within a paragraph is a space. */
export const signWords: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', ' '],
  ['page', ' '],
  ['column', ' '],
  ['lbr', ' '],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);
