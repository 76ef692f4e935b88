import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { LibraryFile, LibraryProblem } from '../model/library.ts';

/** The way to a value inside a YAML file: keys of maps and indexes (from 0) of lists. */
export type Keys = readonly (string | number)[];

/** A YAML file opened: its value as plain data, and where each part of it stands. */
export type YamlFile = {
  readonly path: string;
  readonly value: unknown;
  /** A problem at the value to which the keys lead, or at the nearest thing around it that is there. */
  readonly atValue: (keys: Keys, says: string) => LibraryProblem;
  /** The same at the last key itself, where it is one of a map. */
  readonly atKey: (keys: Keys, says: string) => LibraryProblem;
};

/** Opens one YAML 1.2 file. Faults of the YAML itself come back as problems. */
export function openYaml(file: LibraryFile): YamlFile | { readonly problems: readonly LibraryProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, says: string): LibraryProblem => {
    // An offset of an empty file lies on line 0 for the counter; people count from 1.
    const { line, col } = lines.linePos(offset);
    return { path: file.path, line: Math.max(line, 1), column: Math.max(col, 1), says };
  };
  const problems = [...document.errors, ...document.warnings].map((error) =>
    at(error.pos[0], `found something that is not valid YAML (${error.message}), expected YAML 1.2: correct it here`),
  );
  const carriageReturn = file.text.indexOf('\r');
  if (carriageReturn >= 0) {
    problems.push(at(carriageReturn, 'found a carriage return, expected LF line ends only: save the file with LF'));
  }
  visit(document, {
    Alias: (_key, alias) => {
      problems.push(
        at(alias.range?.[0] ?? 0, `found the alias "*${alias.source}", expected plain values: write it out`),
      );
    },
  });
  if (problems.length > 0) return { problems };
  const find = (keys: Keys) => walk(document.contents, keys);
  return {
    path: file.path,
    value: document.toJS(),
    atValue: (keys, says) => at(find(keys).value, says),
    atKey: (keys, says) => at(find(keys).key, says),
  };
}

/** Line and column (from 1) of a value in a library file; 1:1 where the file is not valid YAML. */
export function placeIn(file: LibraryFile, keys: Keys): { readonly line: number; readonly column: number } {
  const yaml = openYaml(file);
  if ('problems' in yaml) return { line: 1, column: 1 };
  const { line, column } = yaml.atValue(keys, '');
  return { line, column };
}

function walk(root: Node | null, keys: Keys): { readonly key: number; readonly value: number } {
  let node: unknown = root;
  let found = { key: offsetOf(root), value: offsetOf(root) };
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) return found;
      const keyOffset = offsetOf(pair.key);
      found = { key: keyOffset, value: pair.value === null ? keyOffset : offsetOf(pair.value) };
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
      node = node.items[key];
      found = { key: offsetOf(node), value: offsetOf(node) };
    } else return found;
  }
  return found;
}

function offsetOf(node: unknown): number {
  return (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) && node.range ? node.range[0] : 0;
}
