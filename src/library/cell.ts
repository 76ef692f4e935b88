import { z } from 'zod';
import { isRecord, valueAt } from './check-shape.ts';
import type { Keys } from './yaml-file.ts';

/**
 * How the value of a field stands in a cell of text, and is read from it. What cannot be read comes back as its words, so that
 * the schema says what is wrong with it. Nothing is lost between the two. `allows` completes "what may stand there:".
 */
export type Cell = {
  readonly write: (value: unknown) => string;
  readonly read: (text: string) => unknown;
  readonly allows: string;
};

/** The cell of a field, as its schema has it: a field of a shape that no cell can hold is a mistake of ours, and throws. */
export function cellOf(schema: z.core.$ZodType): Cell {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return cellOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return yesOrNo;
  if (schema instanceof z.ZodNumber) return number;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    return oneOf(schema instanceof z.ZodEnum ? schema.options.map(String) : [...schema.values].map(String));
  }
  if (schema instanceof z.ZodString) return { ...text, allows: schema.description ?? text.allows };
  if (schema instanceof z.ZodArray) return list(schema.element);
  if (schema instanceof z.ZodObject) return fields(schema, []);
  throw new Error(`found a field of type ${schema._zod.def.type}, expected one that a cell can hold: teach cellOf`);
}

const text: Cell = { write: String, read: (cell) => cell, allows: 'words' };

const number: Cell = {
  write: String,
  read: (cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell),
  allows: 'a number',
};

export const yesOrNo: Cell = {
  write: (value) => (value === true ? 'yes' : 'no'),
  read: (cell) => ({ yes: true, no: false })[cell.toLowerCase()] ?? cell,
  allows: 'yes or no',
};

function oneOf(words: readonly string[]): Cell {
  return {
    write: String,
    read: (cell) => words.find((word) => word === cell.toLowerCase()) ?? cell,
    allows: `one of ${words.join(', ')}`,
  };
}

function list(element: z.core.$ZodType): Cell {
  const inner = cellOf(element);
  const holds = (item: string) => z.safeParse(element, inner.read(item)).success;
  return {
    write: (value) => writeLines(Array.isArray(value) ? value.map(inner.write) : []),
    // Ids may stand beside each other too: no id has a comma in it. Words that have one stay whole.
    read: (cell) =>
      readLines(cell)
        .flatMap((item) => (holds(item) ? [item] : item.split(/[,;]/).map((each) => each.trim())))
        .filter((item) => item !== '')
        .map(inner.read),
    allows: `on each line: ${inner.allows}`,
  };
}

/**
 * A map: its only value by itself, or each on a line of its own after its name, as in "hours: 48". The name of a value at
 * `under`, as of the argument of a check, is that of what lies below it; a value that stands at `under` itself needs no name.
 */
export function fields(schema: z.ZodObject, under: Keys): Cell {
  const leaves = leavesOf(schema, []).map(({ keys, cell }) => ({
    keys,
    cell,
    name: (under.length < keys.length && under.every((key, at) => keys[at] === key)
      ? keys.slice(under.length)
      : keys
    ).join(' '),
  }));
  const [only, ...others] = leaves;
  if (only !== undefined && others.length === 0) {
    return {
      write: (value) => only.cell.write(valueAt(value, only.keys)),
      read: (cell) => nested(only.keys, only.cell.read(cell), {}),
      allows: only.cell.allows,
    };
  }
  const main = leaves.find(({ keys }) => keys.length === under.length && keys.every((key, at) => key === under[at]));
  const named = (value: unknown): string =>
    writeLines(
      leaves.flatMap(({ keys, cell, name }) => {
        const part = valueAt(value, keys);
        return part === undefined ? [] : [`${name}: ${cell.write(part)}`];
      }),
    );
  const read = (cell: string): Record<string, unknown> => {
    const bare: string[] = [];
    const all = readLines(cell).reduce<Record<string, unknown>>((before, line) => {
      const [, name = line, words = ''] = /^([^:]*?)\s*:\s*([\s\S]*)$/.exec(line) ?? [];
      const leaf = leaves.find((each) => each.name === name.toLowerCase());
      if (leaf !== undefined) return nested(leaf.keys, leaf.cell.read(words), before);
      if (main === undefined) return nested([...under, name], words, before);
      bare.push(line);
      return before;
    }, {});
    return main === undefined || bare.length === 0 ? all : nested(main.keys, main.cell.read(writeLines(bare)), all);
  };
  return {
    write: (value) => {
      const others = leaves.filter((leaf) => leaf !== main && valueAt(value, leaf.keys) !== undefined);
      if (main === undefined || others.length > 0) return named(value);
      const bare = main.cell.write(valueAt(value, main.keys));
      // Words that look like a name with a value keep their own name before them.
      return JSON.stringify(read(bare)) === JSON.stringify(nested(main.keys, valueAt(value, main.keys), {}))
        ? bare
        : named(value);
    },
    read,
    allows: leaves
      .map((leaf) => (leaf === main ? leaf.cell.allows : `on a line “${leaf.name}:” and ${leaf.cell.allows}`))
      .join('; '),
  };
}

function leavesOf(schema: z.core.$ZodType, above: Keys): readonly { readonly keys: Keys; readonly cell: Cell }[] {
  if (schema instanceof z.ZodOptional) return leavesOf(schema.unwrap(), above);
  if (!(schema instanceof z.ZodObject)) return [{ keys: above, cell: cellOf(schema) }];
  return Object.entries(schema.shape).flatMap(([key, inner]) => leavesOf(inner, [...above, key]));
}

/** The map with a value put at the place to which the keys lead. */
export function nested(keys: Keys, value: unknown, into: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [first = '', ...rest] = keys.map(String);
  const inner = into[first];
  return { ...into, [first]: rest.length === 0 ? value : nested(rest, value, isRecord(inner) ? inner : {}) };
}

/** Items on a line each. One that has line breaks, or space or a quotation mark at its start, stands in quotation marks, with its own doubled. */
export function writeLines(items: readonly string[]): string {
  const mustQuote = (item: string) =>
    item.includes('\n') || item.startsWith('"') || item !== item.trim() || item === '';
  return items.map((item) => (mustQuote(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('\n');
}

/** The items of a cell; lines without words are none. A quotation mark that is not closed at the end of a line is one of the words. */
export function readLines(cell: string): readonly string[] {
  const items: string[] = [];
  const line = /[^\S\n]*(?:"((?:[^"]|"")*)"[^\S\n]*(?=\n|$)|([^\n]*))(?:\n|$)/y;
  while (line.lastIndex < cell.length) {
    const [, quoted, plain = ''] = line.exec(cell) ?? [];
    if (quoted !== undefined) items.push(quoted.replaceAll('""', '"'));
    else if (plain.trim() !== '') items.push(plain.trim());
  }
  return items;
}
