import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { hostileReport, hostileWords } from '../../../test/hostile-report.ts';
import { sampleReport } from '../../../test/sample-report.ts';
import { written } from '../../../test/written.ts';
import { isAccepted } from '../../model/decision.ts';
import type { Report } from '../../model/report.ts';
import { junit } from './junit.ts';

const both: readonly (readonly [string, Report])[] = [
  ['the sample', sampleReport],
  ['one of hostile words', hostileReport],
];

test('a report is written as the golden file', async () => {
  await expect(await written(junit, sampleReport)).toMatchFileSnapshot('golden/sample.junit.xml');
});

// What the schemas of Jenkins and Surefire both allow; elements in this order.
const grammar: Readonly<Record<string, { readonly attributes: readonly string[]; readonly holds: readonly string[] }>> =
  {
    testsuites: { attributes: ['name'], holds: ['testsuite'] },
    testsuite: {
      attributes: ['name', 'tests', 'failures', 'errors', 'skipped'],
      holds: ['properties', 'testcase', 'system-out', 'system-err'],
    },
    properties: { attributes: [], holds: ['property'] },
    property: { attributes: ['name', 'value'], holds: [] },
    testcase: { attributes: ['classname', 'name'], holds: ['skipped', 'error', 'failure', 'system-out'] },
    skipped: { attributes: ['message'], holds: [] },
    error: { attributes: ['type', 'message'], holds: [] },
    failure: { attributes: ['type', 'message'], holds: [] },
    'system-out': { attributes: [], holds: [] },
    'system-err': { attributes: [], holds: [] },
  };

test.each(both)(
  'of %s, it is well-formed and has the elements and attributes that test servers know',
  async (_, report) => {
    const check = ({ name, attributes, children }: Xml): void => {
      const allowed = grammar[name];
      expect(Object.keys(attributes).sort()).toEqual([...(allowed?.attributes ?? ['unknown'])].sort());
      const order = children.map((child) => allowed?.holds.indexOf(child.name) ?? -1);
      expect(order).not.toContain(-1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      children.forEach(check);
    };
    check(await parsed(report));
  },
);

test.each(both)('of %s, every line, conflict and Problem is there, and the counts say so', async (_, report) => {
  const suites = (await parsed(report)).children;
  expect(suites.map(({ attributes }) => printed(attributes.name))).toEqual(
    report.documents.map(({ name }) => printed(name)),
  );
  suites.forEach((suite, index) => {
    const { lines = [], conflicts = [], problems = [] } = report.documents[index] ?? {};
    const cases = suite.children.filter(({ name }) => name === 'testcase');
    const having = (name: string) =>
      cases.filter(({ children }) => children.some((child) => child.name === name)).length;
    const of = (...outcomes: readonly string[]) => lines.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const unread = problems.filter(({ hides }) => hides === 'everything').length;
    expect(cases.length).toBe(lines.length + conflicts.length + unread);
    const accepted = [...lines, ...conflicts].filter(isAccepted).length;
    expect(having('failure')).toBe(of('missing', 'weak', 'forbidden') + conflicts.length - accepted);
    expect(having('skipped')).toBe(of('unsure', 'not-applicable') + accepted);
    expect(having('error')).toBe(unread);
    expect(suite.attributes).toMatchObject({
      tests: `${cases.length}`,
      failures: `${having('failure')}`,
      skipped: `${having('skipped')}`,
      errors: `${unread}`,
    });
    const notes = suite.children.find(({ name }) => name === 'system-err')?.text ?? '';
    for (const { code } of problems.filter(({ hides }) => hides !== 'everything')) expect(notes).toContain(`${code}: `);
  });
});

test('what somebody accepted is skipped with the reason, and what lapsed fails', async () => {
  const [suite] = (await parsed(sampleReport)).children;
  const result = (id: string) =>
    suite?.children.find(({ attributes: { name = '' } }) => name.startsWith(`${id}:`))?.children[0];
  expect(result('house-audit')).toMatchObject({ name: 'skipped', attributes: { message: 'known: in the baseline' } });
  expect(result('foreign-court')).toMatchObject({
    name: 'skipped',
    attributes: { message: 'accepted by General Counsel until 2027-06-30: Their assets are here.' },
  });
  expect(result('eu-gdpr-33-3')).toMatchObject({
    name: 'failure',
    attributes: { type: 'should' },
    text: expect.stringMatching(/^Decision: was accepted by .*, and lapsed after 2026-10-31/),
  });
});

test('hostile words come back as they stood, but for what is marked as left out', async () => {
  const suites = (await parsed(hostileReport)).children;
  suites.forEach((suite, index) => {
    const words = printed(hostileWords[index]);
    const failures = suite.children.flatMap(({ children }) => children).filter(({ name }) => name === 'failure');
    expect(failures.map(({ text }) => text).join('\n')).toContain(`“${words}”`);
    expect(suite.attributes.name).toBe(`${words} ${index}.pdf`);
  });
});

test('failures are of the type of their severity', async () => {
  const [first] = (await parsed(sampleReport)).children;
  const types = first?.children.flatMap(({ children }) => children).filter(({ name }) => name === 'failure');
  expect(types?.map(({ attributes }) => attributes.type)).toEqual(['consider', 'must', 'should', 'must']);
});

/** As a format that obeys nothing prints it. */
function printed(text = ''): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Cs}\u{ffff}]/gu, '\u{fffd}');
}

type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
};

async function parsed(report: Report): Promise<Xml> {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const opened: Xml = { name, attributes, children: [], text: '' };
    path.at(-1)?.children.push(opened);
    path.push(opened);
  });
  parser.on('text', (text) => {
    const at = path.at(-1);
    if (at !== undefined) at.text += text;
  });
  parser.on('closetag', () => path.pop());
  parser.write(await written(junit, report)).close();
  const [suites = root] = root.children;
  return suites;
}
