import { expect, test } from 'vitest';
import { plainWorld } from '../../../../test/world.ts';
import { zipOf } from '../../../../test/zip-of.ts';
import { docxReader } from '../docx.ts';

// What damaged and hostile files hold. That each of these ends at all is half of the test: what grows with the square of its input
// takes minutes here.

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package with this body and these parts; a target that differs from the part's name is given after it. */
async function read(body: string, parts: Record<string, string> = {}, targets: Record<string, string> = {}) {
  const links = { ...Object.fromEntries(Object.keys(parts).map((name) => [name, `${name}.xml`])), ...targets };
  const rows = Object.entries(links).map(
    ([name, target]) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${target}"/>`,
  );
  const bytes = zipOf([
    ['word/_rels/document.xml.rels', `<Relationships>${rows.join('')}</Relationships>`],
    ...Object.entries(parts).map(
      ([name, inside]) => [`word/${name}.xml`, `<w:${name} ${space}>${inside}</w:${name}>`] as const,
    ),
    ['word/document.xml', `<w:document ${space}><w:body>${body}</w:body></w:document>`],
  ]);
  const { pieces, problems } = await docxReader.read(
    { name: 'hostile.docx', bytes: new Uint8Array(bytes) },
    plainWorld,
  );
  return {
    words: pieces.map(({ text }) => text),
    problems: problems.map(({ code, hides }) => [code, hides]),
    says: problems,
    last: pieces.at(-1)?.place,
  };
}

const run = (text: string, format = '') => `<w:r><w:rPr>${format}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;
const style = (id: string, inside: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const table = (inside: string) => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;
const nested = (depth: number, inside: string): string => {
  const [open, close] = table('|').split('|');
  return (open ?? '').repeat(depth) + inside + (close ?? '').repeat(depth);
};

test('styles that are based on each other in a circle end where it closes', async () => {
  const styles = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>');
  expect(await read(p('Words.', '<w:pStyle w:val="A"/>'), { styles })).toMatchObject({
    words: ['Words.'],
    problems: [],
  });
});

test('a list that is linked to itself numbers nothing', async () => {
  const styles = style('L', `<w:pPr>${listed}</w:pPr>`, 'numbering');
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  expect((await read(p('Words.', listed), { styles, numbering })).words).toEqual(['Words.']);
});

test('ten thousand styles, each based on the one before', async () => {
  const styles = times(10_000, (i) => style(`S${i}`, i === 0 ? '' : `<w:basedOn w:val="S${i - 1}"/>`));
  const { words } = await read(
    times(10_000, (i) => p('x', `<w:pStyle w:val="S${i}"/>`)),
    { styles },
  );
  expect(words).toHaveLength(10_000);
});

test('a hundred thousand empty paragraphs keep the place of what comes after', async () => {
  const { words, last } = await read(p('').repeat(100_000) + p('End.'));
  expect([words, last]).toEqual([['End.'], { in: 'docx', paragraph: 100_001 }]);
});

test('a table of fifty thousand cells', async () => {
  const row = `<w:tr>${`<w:tc>${p('x')}</w:tc>`.repeat(50)}</w:tr>`;
  expect((await read(`<w:tbl>${row.repeat(1000)}</w:tbl>`)).words).toHaveLength(50_000);
});

test('tables in tables are read as deep as a program writes them, and deeper ones are said to be unread', async () => {
  expect(await read(nested(90, p('Deep.')))).toMatchObject({ words: ['Deep.'], problems: [] });
  expect(await read(p('Before.') + nested(500, p('Deep.')))).toMatchObject({
    words: ['Before.'],
    problems: [['broken', 'part']],
  });
});

test('fields that never end hide nothing, nor do fields nested beyond reason hide what comes after', async () => {
  const open = `<w:p>${mark('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${run('x')}</w:p>`;
  expect((await read(open.repeat(20_000))).words).toHaveLength(20_000);
  const deep = `<w:p>${mark('begin').repeat(5000)}${mark('end').repeat(5000)}</w:p>`;
  expect((await read(deep + p('End.'))).words).toEqual(['End.']);
});

test('twenty thousand pages with white words, and a picture behind the last', async () => {
  const page = `<w:p><w:r><w:br w:type="page"/></w:r>${run('Unseen', '<w:color w:val="FFFFFF"/>')}</w:p>`;
  const picture = '<w:p><w:r><w:drawing><anchor behindDoc="1"/></w:drawing></w:r></w:p>';
  const { words, says } = await read(page.repeat(20_000) + picture);
  expect(words).toEqual(['Unseen']);
  expect(says[0]?.says).toContain('Each of the 19999 paragraphs 1-19999 has words');
});

test.each([
  ['a part that is not in the file', {}],
  [
    'a file outside',
    { styles: '../../../../etc/passwd', numbering: '/../../etc/passwd', footnotes: 'file:///etc/passwd' },
  ],
])('%s is not read, and a Problem says what is lost', async (_, targets) => {
  const named = { styles: 'styles.xml', numbering: 'numbering.xml', footnotes: 'footnotes.xml', theme: 'theme.xml' };
  const { words, problems, says } = await read(p('Words.', listed), {}, { ...named, ...targets });
  expect(words).toEqual(['Words.']);
  expect(problems).toEqual([
    ['broken', 'nothing'],
    ['broken', 'nothing'],
    ['broken', 'part'],
  ]);
  expect(says[1]?.says).toMatch(/^The numbers of its lists could not be read/);
});

test('the mark of a note that is not there is a Problem; one of a note that was read before is not', async () => {
  const marked = (id: number) => `<w:p>${run('Words')}<w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
  const footnotes = `<w:footnote w:id="2">${p('Note.')}${marked(2)}</w:footnote>`;
  const { words, says } = await read(marked(2) + marked(2) + marked(3), { footnotes });
  expect(words).toEqual(['Words', 'Note.', 'Words', 'Words', 'Words']);
  expect(says).toMatchObject([{ code: 'broken', hides: 'part', place: { paragraph: 3 } }]);
});

test('numbers that no format allows are taken for nothing said', async () => {
  const odd =
    '<w:sz w:val="-20"/><w:w w:val="0"/><w:spacing w:val="wide"/><w:position w:val="1e9"/><w:color w:val="red"/>';
  const paragraph = '<w:ind w:left="99999999999999"/><w:spacing w:line="low" w:lineRule="exact"/>';
  const body = `<w:p><w:pPr>${paragraph}</w:pPr>${run('Words.', odd)}</w:p>`;
  expect(await read(body)).toMatchObject({ words: ['Words.'], problems: [] });
});
