import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith, lacuna, program, started } from './lacuna.ts';

const secrecy = `SUPPLY AGREEMENT

between Alder Instruments Ltd ("Customer") and Birch Components GmbH ("Supplier").

1. Confidentiality. The Supplier shall keep all Confidential Information secret and shall use it for the Purpose only.

2. Incidents. The Supplier shall notify the Customer of any personal data breach within 30 days of becoming aware of it.

3. Governing law. This Agreement is governed by the laws of Germany.
`;

/** An assistant with this program at its side, started in a folder of its own. */
async function assistant(
  folders: readonly string[],
  { roots, env = {} }: { readonly roots?: readonly string[]; readonly env?: Record<string, string> } = {},
) {
  const errors: string[] = [];
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...folders],
    cwd: await folderWith({}),
    env: { PATH: process.env.PATH ?? '', ...env },
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => errors.push(`${chunk}`));
  const client = new Client(
    { name: 'an assistant', version: '1' },
    { capabilities: roots === undefined ? {} : { roots: {} } },
  );
  if (roots !== undefined) {
    client.setRequestHandler(ListRootsRequestSchema, async () => ({
      roots: roots.map((each) => ({ uri: pathToFileURL(each).href })),
    }));
  }
  await client.connect(transport);
  onTestFinished(() => client.close());
  const ask = async (name: string, asked: Record<string, unknown> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: asked });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? '', isError: isError === true };
  };
  return { client, ask, errors };
}

test('an assistant lists, reads, analyses, explains and compares agreements, and looks up what is checked', async () => {
  const folder = await folderWith({
    'supply.txt': secrecy,
    'returned.txt': secrecy.replace('30 days', '60 days'),
    'notes.json': '{}',
  });
  const file = path.join(folder, 'supply.txt');
  const { client, ask, errors } = await assistant([folder]);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'list_agreements',
    'read_agreement',
    'analyse_agreement',
    'explain_finding',
    'compare_drafts',
    'look_up_library',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);

  expect((await ask('list_agreements')).text.split('\n').map((each) => path.basename(each))).toEqual([
    'returned.txt',
    'supply.txt',
  ]);
  expect((await ask('read_agreement', { file })).text).toMatch(
    /Parties: Alder Instruments Ltd \(Customer\).*Incidents\. The Supplier shall notify/s,
  );
  expect((await ask('read_agreement', { file: 'supply.txt', from: 20 })).text).not.toContain('Parties:');

  const deal = { jurisdictions: ['eu', 'de'], personal_data: true, as_of: '2026-11-28' };
  const analysed = await ask('analyse_agreement', { file, ...deal, most: 200, severity: 'consider' });
  expect(analysed.isError).toBe(false);
  expect(analysed.text).toContain('never says that an agreement complies');
  // The same report as the command line gives, and every quote a piece of the paper.
  const flags = ['--jurisdiction=eu,de', '--personal-data', '--as-of=2026-11-28', '--format=json'];
  const report = JSON.parse((await lacuna(folder, ['scan', file, ...flags])).out);
  const gaps = report.documents[0].lines.filter(({ outcome }: { outcome: string }) =>
    ['missing', 'weak', 'forbidden', 'unsure'].includes(outcome),
  );
  expect(gaps.length).toBeGreaterThan(3);
  for (const { requirement } of gaps.slice(0, 200)) expect(analysed.text).toContain(`[${requirement}]`);
  const paper = secrecy.replace(/\s+/g, ' ');
  const quotes = [...analysed.text.matchAll(/^ {1,2}(?: |closest: )?(?:clause|line)[^“]*“([^”]*)”/gm)].map(
    ([, quote = '']) => quote,
  );
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(paper).toContain(quote.replace(/ \[…\]$/, ''));

  const explained = await ask('explain_finding', { file, id: 'notification-deadline', ...deal });
  expect(explained.text).toContain('Clause kind notification-deadline');
  const compared = await ask('compare_drafts', { older: file, newer: path.join(folder, 'returned.txt'), ...deal });
  expect(compared.text).toMatch(/changed, clause 2.*\[-30 -\]\{\+60 \+\}days/);
  expect((await ask('look_up_library', { id: 'notification-deadline' })).text).toContain('preferred wording:');
  expect((await ask('look_up_library', { words: 'audit', jurisdiction: 'eu' })).text).toContain('requirement eu-');
  expect(errors.join('')).toBe('');
}, 120_000);

test('nothing outside of the folders is read, by whatever path, and what is not there looks the same', async () => {
  const folder = await folderWith({ 'papers/a.txt': secrecy, 'private/b.txt': secrecy, 'papers-too/c.txt': secrecy });
  await symlink(path.join(folder, 'private/b.txt'), path.join(folder, 'papers/link.txt'));
  const { ask } = await assistant([path.join(folder, 'papers')]);
  const says = async (file: string) => {
    const { text, isError } = await ask('read_agreement', { file });
    expect(isError).toBe(true);
    return text.replace(file, '…');
  };
  const absent = await says(path.join(folder, 'papers/none.txt'));
  expect(absent).toMatch(/^Found no file … among what may be read/);
  for (const file of [
    path.join(folder, 'private/b.txt'),
    path.join(folder, 'papers/link.txt'),
    path.join(folder, 'papers/../private/b.txt'),
    path.join(folder, 'papers-too/c.txt'),
    '../private/b.txt',
    '/etc/passwd',
    '--out=/tmp/x',
  ])
    expect(await says(file)).toBe(absent);
  expect(await says(path.join(folder, 'papers'))).toContain('expected one agreement');
  expect((await ask('list_agreements')).text).toBe(path.join(folder, 'papers/a.txt'));
}, 60_000);

test('without folders nothing is read, but what the assistant was opened is', async () => {
  const folder = await folderWith({ 'a.txt': secrecy });
  const alone = await assistant([]);
  expect(await alone.ask('read_agreement', { file: path.join(folder, 'a.txt') })).toMatchObject({
    isError: true,
    text: expect.stringContaining('No file may be read'),
  });
  const opened = await assistant([], { roots: [folder] });
  expect((await opened.ask('read_agreement', { file: 'a.txt' })).text).toContain('SUPPLY AGREEMENT');
}, 60_000);

test('what cannot be done is told in a sentence', async () => {
  const folder = await folderWith({ 'a.txt': secrecy });
  const { ask } = await assistant([folder]);
  expect(await ask('analyse_agreement', { file: 'a.txt', jurisdictions: ['atlantis'] })).toMatchObject({
    isError: true,
    text: expect.stringContaining('found --jurisdiction atlantis'),
  });
  expect(await ask('explain_finding', { file: 'a.txt', id: 'no-such' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('found no requirement or clause kind "no-such"'),
  });
  await mkdir(path.join(folder, 'deep'));
  await writeFile(path.join(folder, 'deep/broken.pdf'), '%PDF-1.4 broken');
  expect((await ask('analyse_agreement', { file: 'deep/broken.pdf' })).text).toContain('Could not be read');
}, 60_000);

test('a folder that is not there, and half of an address, are refused at the start', async () => {
  const folder = await folderWith({});
  expect(await lacuna(folder, ['mcp', 'nowhere'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('found nothing at nowhere'),
  });
  expect(await started(folder, ['mcp'], { LACUNA_MCP_URL: 'https://lacuna.example.com' })).toMatchObject({
    code: 2,
    err: expect.stringContaining('expected both'),
  });
});
