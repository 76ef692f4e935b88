import { runFormat } from './run-format.ts';
import { leftIndent, type Styles } from './styles.ts';
import { child, children, integer, valOf, type Xml } from './xml.ts';

/** One level of a list (ECMA-376 Part 1, 17.9.6). */
export type Level = {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": each %n is the number of level n, from 1. */
  readonly text: string;
  /** All numbers of this label in decimal, whatever their own level says. */
  readonly legal: boolean;
  /** 0: never restarts. n: restarts after level n, from 1. Null: after any level above it. */
  readonly restart: number | null;
  readonly style: string | null;
  readonly font: string | undefined;
  readonly hidden: boolean;
  /** Nothing stands between the number and the text (17.9.28). */
  readonly glued: boolean;
  /** In points, or null where the level sets no indent. */
  readonly left: number | null;
};

/** A list as paragraphs use it (a `num`): the levels with its own overrides. Lists of one `family` count on together. */
export type List = {
  readonly id: string;
  readonly family: string;
  readonly levels: readonly (Level | null)[];
  readonly startAgainAt: ReadonlyMap<number, number>;
  readonly levelOfStyle: ReadonlyMap<string, number>;
};

export type Numbering = (numId: string) => List | null;

const levelsOfAList = 9;
/** As long as the word processor's dialog allows, with room: bounds what a hostile list can make of each paragraph. */
const longestLevelText = 255;

export function readNumbering(root: Xml | null, styles: Styles): Numbering {
  const abstracts = new Map<string, Xml>();
  for (const abstract of children(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes.get('abstractNumId') ?? '', abstract);
  }
  const nums = new Map<string, Xml>();
  for (const num of children(root, 'w:num')) nums.set(num.attributes.get('numId') ?? '', num);
  const families = new Map<string, readonly (Level | null)[]>();
  const levelsOf = (abstract: Xml, id: string): readonly (Level | null)[] => {
    const known = families.get(id);
    if (known !== undefined) return known;
    const levels = readLevels(abstract);
    families.set(id, levels);
    return levels;
  };

  const build = (numId: string): List | null => {
    const num = nums.get(numId) ?? null;
    const family = num === null ? null : familyOf(num, nums, abstracts, styles);
    if (num === null || family === null) return null;
    const levels = [...levelsOf(family.abstract, family.id)];
    const startAgainAt = new Map<number, number>();
    for (const override of children(num, 'w:lvlOverride')) {
      const at = levelIndex(override);
      if (at === null) continue;
      const replaced = child(override, 'w:lvl');
      if (replaced !== null) levels[at] = readLevel(replaced);
      const start = integer(valOf(override, 'w:startOverride'));
      if (start !== null) startAgainAt.set(at, start);
    }
    const levelOfStyle = new Map<string, number>();
    for (const [at, level] of levels.entries()) {
      if (level?.style != null && !levelOfStyle.has(level.style)) levelOfStyle.set(level.style, at);
    }
    return { id: numId, family: family.id, levels, startAgainAt, levelOfStyle };
  };
  const lists = new Map<string, List | null>();
  return (numId) => {
    const known = lists.get(numId);
    if (known !== undefined) return known;
    const list = build(numId);
    lists.set(numId, list);
    return list;
  };
}

/** The definition that holds the levels: an abstract list may only point at a numbering style, whose list holds them (17.9.21). */
function familyOf(
  num: Xml,
  nums: ReadonlyMap<string, Xml>,
  abstracts: ReadonlyMap<string, Xml>,
  styles: Styles,
): { id: string; abstract: Xml } | null {
  let current: Xml | undefined = num;
  // A link may lead in a circle; more than a few steps is no list that Word made.
  for (let step = 0; step < 5 && current !== undefined; step++) {
    const id: string = valOf(current, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(id);
    if (abstract === undefined) return null;
    const link = valOf(abstract, 'w:numStyleLink');
    if (link === null) return { id, abstract };
    current = nums.get(styles.numberingOf(link) ?? '');
  }
  return null;
}

function readLevels(abstract: Xml): (Level | null)[] {
  const levels: (Level | null)[] = Array.from({ length: levelsOfAList }, () => null);
  for (const node of children(abstract, 'w:lvl')) {
    const at = levelIndex(node);
    if (at !== null) levels[at] = readLevel(node);
  }
  return levels;
}

function levelIndex(node: Xml): number | null {
  const at = integer(node.attributes.get('ilvl'));
  return at !== null && at >= 0 && at < levelsOfAList ? at : null;
}

function readLevel(node: Xml): Level {
  const run = runFormat(child(node, 'w:rPr'));
  const legal = child(node, 'w:isLgl');
  return {
    // Without a start a level begins at 0 (17.9.25).
    start: integer(valOf(node, 'w:start')) ?? 0,
    format: numberFormat(node),
    text: (valOf(node, 'w:lvlText') ?? '').slice(0, longestLevelText),
    legal: legal !== null && !['0', 'false', 'off'].includes(legal.attributes.get('val') ?? ''),
    restart: integer(valOf(node, 'w:lvlRestart')),
    style: valOf(node, 'w:pStyle'),
    font: run.font,
    hidden: run.hidden === true,
    glued: valOf(node, 'w:suff') === 'nothing',
    left: leftIndent(child(node, 'w:pPr')),
  };
}

/** A format newer than the first edition stands in compatibility markup, with the nearest old one as its fallback. */
function numberFormat(node: Xml): string {
  const plain = valOf(node, 'w:numFmt');
  if (plain !== null) return plain;
  const choice = child(node, 'mc:AlternateContent');
  const custom = child(child(choice, 'mc:Choice'), 'w:numFmt');
  if (custom?.attributes.get('format')?.startsWith('01,') === true) return 'decimalZero';
  return valOf(child(choice, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}
