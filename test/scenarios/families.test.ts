import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { folderWith, lacuna } from './lacuna.ts';
import { smallLibrary, usual } from './small.ts';

const parties = 'Brindle Instruments Ltd. ("Customer") and Kestrel Analytics GmbH ("Supplier")';
const master = `MASTER SERVICES AGREEMENT

This Master Services Agreement (the "Agreement") is made on 3 March 2024 between ${parties}.

1. Services
1.1 The Supplier shall analyse the measurements that the Customer sends.

2. Order of precedence
2.1 If they conflict, the documents apply in the following order of precedence: (a) the Data Processing Addendum; (b) this Agreement; (c) the Order Form.
`;
const addendum = `DATA PROCESSING ADDENDUM

This Data Processing Addendum forms part of the Master Services Agreement dated 3 March 2024 between ${parties}.

1. End
1.1 At the end of the services the Supplier shall return all Confidential Information within ten days.
`;
const order = `ORDER FORM

This Order Form is placed under the Master Services Agreement of 3 March 2024 between ${parties}.

1. Fee: EUR 40,000.
`;
const stranger = `SUPPLY AGREEMENT

This Supply Agreement is made on 7 July 2022 between Brindle Instruments Ltd. ("Customer") and Osprey Casting S.r.l. ("Supplier").

1. The Supplier shall cast the parts that the Customer orders.
`;

const files = {
  ...smallLibrary,
  'papers/kestrel/msa.txt': master,
  'papers/kestrel/dpa.txt': addendum,
  'papers/kestrel/orders/one.txt': order,
  'papers/osprey/supply.txt': stranger,
};

/** Of each agreement what became of handing back, and by whose words it is met. */
function handingBack(out: string): Readonly<Record<string, string>> {
  const { documents }: Report = JSON.parse(out);
  return Object.fromEntries(
    documents.map(({ name, lines }) => {
      const line = lines.find(({ clause }) => clause === 'handing-back');
      return [name, [line?.outcome, line?.cites[0]?.in].filter((each) => each !== undefined).join(' by ')];
    }),
  );
}

test('what one of a family has is met for all of it, with the place; a stranger keeps its gap', async () => {
  const folder = await folderWith(files);
  const { code, out, err } = await lacuna(folder, ['scan', 'papers', ...usual]);
  expect([code, err]).toEqual([1, '']);
  const words = out.replaceAll(/\s+/g, ' ');
  expect(words).toContain(
    'met Handing back [zz-secrets-4]: papers/kestrel/dpa.txt, clause 1.1 “End”, line 6 (not here; papers/kestrel/dpa.txt has it)',
  );
  expect(words).toContain('1 family of agreements that are read together');
  expect(words).toContain(
    'papers/kestrel/orders/one.txt it is under papers/kestrel/msa.txt, “ORDER FORM”, line 3: “This Order Form is placed under',
  );
  expect(words).toContain(
    'Order papers/kestrel/dpa.txt before papers/kestrel/msa.txt, papers/kestrel/msa.txt, clause 2.1',
  );
  expect(handingBack((await lacuna(folder, ['scan', 'papers', '--format', 'json', ...usual])).out)).toEqual({
    'papers/kestrel/dpa.txt': 'met',
    'papers/kestrel/msa.txt': 'met by papers/kestrel/dpa.txt',
    'papers/kestrel/orders/one.txt': 'met by papers/kestrel/dpa.txt',
    'papers/osprey/supply.txt': 'missing',
  });
});

test('the gate heeds families, and with --no-families each agreement stands alone', async () => {
  const folder = await folderWith(files);
  const scan = ['scan', 'papers/kestrel', '--format', 'json', ...usual];
  expect((await lacuna(folder, scan)).code).toBe(0);
  const alone = await lacuna(folder, [...scan, '--no-families']);
  expect(alone.code).toBe(1);
  expect(handingBack(alone.out)).toMatchObject({ 'papers/kestrel/msa.txt': 'missing' });
  expect(JSON.parse(alone.out).families).toEqual([]);
  // What the addendum has counts only where it is scanned, too.
  expect((await lacuna(folder, ['scan', 'papers/kestrel/msa.txt', ...usual])).code).toBe(1);
});

test('the configuration puts agreements together, in an order, or apart', async () => {
  const folder = await folderWith({
    ...files,
    'lacuna.config.yaml': `families:
  - papers: [papers/kestrel/dpa.txt, papers/osprey/*.txt]
    order: [papers/osprey/supply.txt]
apart: [papers/kestrel/orders/**]
`,
  });
  const { out, err } = await lacuna(folder, ['scan', 'papers', '--format', 'json', ...usual]);
  expect(err).toBe('');
  expect(handingBack(out)).toEqual({
    'papers/kestrel/dpa.txt': 'met',
    'papers/kestrel/msa.txt': 'missing',
    'papers/kestrel/orders/one.txt': 'missing',
    'papers/osprey/supply.txt': 'met by papers/kestrel/dpa.txt',
  });
  const report: Report = JSON.parse(out);
  expect(report.families).toMatchObject([
    {
      name: 'papers/osprey/supply.txt',
      papers: [{ because: 'the configuration puts it here' }, { name: 'papers/kestrel/dpa.txt' }],
      orders: [{ above: 'papers/osprey/supply.txt', below: 'papers/kestrel/dpa.txt', cite: null }],
    },
  ]);
});

test('a family of the configuration of which nothing was scanned is told, and a fault in it stops the scan', async () => {
  const folder = await folderWith({ ...files, 'lacuna.config.yaml': 'families:\n  - papers: [papers/gone/*.txt]\n' });
  const { err } = await lacuna(folder, ['scan', 'papers', ...usual]);
  expect(err).toBe('lacuna: of the family of papers/gone/*.txt in the configuration no agreement was scanned\n');
  await writeFile(path.join(folder, 'lacuna.config.yaml'), 'families:\n  - paper: [a.txt]\n');
  const faulty = await lacuna(folder, ['scan', 'papers', ...usual]);
  expect(faulty.code).toBe(2);
  expect(faulty.err).toContain('lacuna.config.yaml:2:5');
});

test('with a state a second scan gives the same bytes, and a family follows what is no more there', async () => {
  const folder = await folderWith(files);
  const scan = ['scan', 'papers', '--state', 'papers.state', '--format', 'json', ...usual];
  const first = await lacuna(folder, scan);
  expect((await lacuna(folder, scan)).out).toBe(first.out);
  await writeFile(path.join(folder, 'papers/kestrel/dpa.txt'), addendum.replace('shall return', 'shall admire'));
  expect(handingBack((await lacuna(folder, scan)).out)).toMatchObject({ 'papers/kestrel/msa.txt': 'missing' });
});

test.each(['csv', 'jsonl', 'junit', 'sarif', 'html'])(
  'as %s, too, it is met by the words of the other agreement',
  async (format) => {
    const folder = await folderWith(files);
    await lacuna(folder, ['scan', 'papers/kestrel', '--format', format, '--out', 'report', ...usual]);
    expect(await readFile(path.join(folder, 'report'), 'utf8')).toContain('papers/kestrel/dpa.txt has it');
  },
);
