import { z } from 'zod';
import type { LibraryProblem } from '../model/library.ts';
import { choice } from './nearest.ts';
import type { Keys, YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** Holds an opened file against a schema: its value, or all that is wrong, each in the form "found, expected: do". */
export function checkShape<T>(
  schema: z.ZodType<T>,
  yaml: YamlFile,
): { readonly value: T } | { readonly problems: readonly LibraryProblem[] } {
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data };
  const known = (keys: Keys) => [...keysAt(z.toJSONSchema(schema, { io: 'input' }), keys)];
  return { problems: result.error.issues.flatMap((issue) => say(issue, [], yaml, known)) };
}

function say(issue: Issue, above: Keys, yaml: YamlFile, known: (keys: Keys) => string[]): LibraryProblem[] {
  const keys = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const found = valueAt(yaml.value, keys);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        yaml.atKey(
          [...keys, key],
          `found the key "${key}", ${choice(key, known(keys))}${removeUnless(key, known(keys))}`,
        ),
      );
    case 'invalid_union':
      return sayUnion(issue, keys, yaml, known);
    case 'invalid_type':
      if (found === undefined) {
        const key = String(keys.at(-1));
        return [yaml.atValue(keys, `found no "${key}", expected ${kind(issue.expected)}: add "${key}:"`)];
      }
      return [
        yaml.atValue(keys, `found ${shown(found)}, expected ${kind(issue.expected)}${howTo(found, issue.expected)}`),
      ];
    case 'invalid_value':
      if (found === undefined) {
        const key = String(keys.at(-1));
        return [yaml.atValue(keys, `found no "${key}", expected one of ${issue.values.join(', ')}: add "${key}:"`)];
      }
      return [yaml.atValue(keys, `found ${shown(found)}, ${choice(String(found), issue.values.map(String))}`)];
    case 'invalid_key':
      return [yaml.atKey(keys, `found the key "${String(keys.at(-1))}", ${issue.issues[0]?.message ?? issue.message}`)];
    case 'too_small':
      return [yaml.atValue(keys, `found ${shown(found)}, expected ${least(issue)}: add to it or remove it`)];
    case 'too_big':
      return [yaml.atValue(keys, `found ${shown(found)}, expected at most ${issue.maximum}: lower it`)];
    default:
      // The schemas word the rest themselves.
      return [yaml.atValue(keys, `found ${shown(found)}, ${issue.message}`)];
  }
}

/** A union that fits no way: speak of the way that was probably meant, the one that knows most of the keys. */
function sayUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  keys: Keys,
  yaml: YamlFile,
  known: (keys: Keys) => string[],
): LibraryProblem[] {
  const found = valueAt(yaml.value, keys);
  const ways = issue.errors.map((issues) => ({ issues, misfits: misfits(issues, found) }));
  const best = ways.reduce((a, b) => (b.misfits < a.misfits ? b : a), ways[0] ?? { issues: [], misfits: Infinity });
  if (best.misfits < Infinity && ways.filter((way) => way.misfits === best.misfits).length === 1) {
    return best.issues.flatMap((inner) => say(inner, keys, yaml, known));
  }
  const literals = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  const wanted = [...literals, ...known(keys)];
  if (isRecord(found) && Object.keys(found).length > 1 && Object.keys(found).every((key) => wanted.includes(key))) {
    const keysFound = Object.keys(found).map((key) => `"${key}"`);
    return [yaml.atValue(keys, `found ${keysFound.join(' and ')} together, expected one of them: make each an entry`)];
  }
  const given = isRecord(found) ? (Object.keys(found)[0] ?? '') : typeof found === 'string' ? found : '';
  const called = isRecord(found) ? (given === '' ? 'an empty map' : `the key "${given}"`) : shown(found);
  const place = isRecord(found) && given !== '' ? yaml.atKey([...keys, given], '') : yaml.atValue(keys, '');
  return [{ ...place, says: `found ${called}, ${choice(given, wanted)}` }];
}

/** How badly one way of a union fits, in keys unknown or missing; Infinity where not even the kind of value is right. */
function misfits(issues: readonly Issue[], found: unknown): number {
  let count = 0;
  for (const issue of issues) {
    if (issue.path.length === 0 && issue.code !== 'unrecognized_keys' && issue.code !== 'custom') return Infinity;
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) count += issue.keys.length;
    const key = issue.path[0];
    if (issue.path.length === 1 && key !== undefined && isRecord(found) && !(String(key) in found)) count += 1;
  }
  return isRecord(found) && count > Object.keys(found).length ? Infinity : count;
}

function removeUnless(key: string, known: readonly string[]): string {
  return choice(key, known).includes(': write') ? '' : ': remove or rename it';
}

function kind(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'a map of keys to values';
    case 'boolean':
      return 'true or false';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a number';
    default:
      return expected;
  }
}

function howTo(found: unknown, expected: string): string {
  if (expected === 'array') return typeof found === 'string' ? `: write [${found}]` : ': begin each entry with "- "';
  if (expected === 'string' && ['number', 'boolean'].includes(typeof found))
    return `: write "${String(found)}" in quotes`;
  if (found === null) return ': write it or remove the key';
  return ': rewrite it';
}

function least(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'array') return `at least ${issue.minimum} in the list`;
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

export function valueAt(value: unknown, keys: Keys): unknown {
  let at = value;
  for (const key of keys) {
    if (Array.isArray(at)) at = at[Number(key)];
    else if (isRecord(at)) at = at[String(key)];
    else return undefined;
  }
  return at;
}

/** The keys that a JSON Schema knows at a place, whichever way of a union is taken. */
function keysAt(schema: unknown, keys: Keys): Set<string> {
  if (!isRecord(schema)) return new Set();
  const ways = schema.anyOf;
  if (Array.isArray(ways)) return new Set(ways.flatMap((way) => [...keysAt(way, keys)]));
  const [first, ...rest] = keys;
  if (first === undefined) return new Set(isRecord(schema.properties) ? Object.keys(schema.properties) : []);
  if (typeof first === 'number') return keysAt(schema.items, rest);
  if (isRecord(schema.properties) && first in schema.properties) return keysAt(schema.properties[first], rest);
  return keysAt(schema.additionalProperties, rest);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
