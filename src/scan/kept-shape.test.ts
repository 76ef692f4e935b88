import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { keptShape } from './work-key.ts';

/** Digest of the shape of what is kept, for the number that stands in the key of every kept report. */
const shapes: Readonly<Record<number, string>> = {
  2: '1dfb49a50d6b685a',
  3: '53f8c01970fd0650',
  4: '28e89426a65f71f5',
  5: '70b1b32a6543582b',
  6: '914574ff4c4a0dc9',
};

test('a change of what a report, its summary or its entry look like raises the number of the shape', () => {
  const shape = shapeOf([
    ['../model/report.ts', 'DocumentReport'],
    ['../model/entry.ts', 'Entry'],
    ['./packed-report.ts', 'Summary'],
  ]);
  const digest = createHash('sha256').update(shape).digest('hex').slice(0, 16);
  const says = `The shape of what is kept has changed: raise keptShape in work-key.ts by one, and put "${digest}" for it here`;
  expect(shapes[keptShape], says).toBe(digest);
  expect(Math.max(...Object.keys(shapes).map(Number))).toBe(keptShape);
});

test('a field, its type and whether it may be absent are of the shape; the words that it may hold are not', () => {
  const shape = shapeOf([['../model/problem.ts', 'Problem']]);
  expect(shape).toBe(
    'Problem: {code: string; hides: string; place?: {box: [number, number, number, number]; in: string; page: number} | {in: string; line: number; page?: number} | {in: string; paragraph: number}; says: string}',
  );
});

/** Types of files written out to the last field, in order of name. */
function shapeOf(types: readonly (readonly [file: string, name: string])[]): string {
  const files = types.map(([file]) => fileURLToPath(new URL(file, import.meta.url)));
  const program = ts.createProgram([...new Set(files)], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
  });
  const checker = program.getTypeChecker();
  return types
    .map(([, name], index) => {
      const source = program.getSourceFile(files[index] ?? '');
      const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
      const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
      if (symbol === undefined) throw new Error(`found no type ${name} in ${files[index]}`);
      return `${name}: ${written(checker.getDeclaredTypeOfSymbol(symbol), checker)}`;
    })
    .join('\n');
}

function written(type: ts.Type, checker: ts.TypeChecker): string {
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (type.isUnion()) return [...new Set(type.types.map((each) => written(each, checker)))].sort().join(' | ');
  if (checker.isTupleType(type)) {
    return `[${checker
      .getTypeArguments(type as ts.TypeReference)
      .map((each) => written(each, checker))
      .join(', ')}]`;
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return `(${element === undefined ? '' : written(element, checker)})[]`;
  }
  const properties = checker.getPropertiesOfType(type);
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return checker.typeToString(type);
  const index = checker.getIndexInfosOfType(type).map((each) => `[each]: ${written(each.type, checker)}`);
  const fields = properties.map((property) => {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const types = written(checker.getTypeOfSymbol(property), checker)
      .split(' | ')
      .filter((each) => !(isOptional && each === 'undefined'));
    return `${property.name}${isOptional ? '?' : ''}: ${types.join(' | ')}`;
  });
  return `{${[...fields.sort(), ...index].join('; ')}}`;
}
