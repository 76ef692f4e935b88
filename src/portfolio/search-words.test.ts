import Database from 'libsql';
import { expect, test } from 'vitest';
import { searchWords } from './search-words.ts';

const clauses = [
  'The Supplier shall notify the Customer of a security breach within two days.',
  'The sub-processor keeps personal data in Zürich.',
  'Notification of a breach of contract ends the licence.',
  'It shall be kept secret and confidential.',
];

const database = new Database(':memory:');
database.exec("create virtual table clauses using fts5 (words, tokenize = 'unicode61 remove_diacritics 2')");
for (const clause of clauses) database.prepare('insert into clauses (words) values (?)').run(clause);

function found(written: string): readonly number[] | string {
  const read = searchWords(written);
  if ('fault' in read) return read.fault;
  const rows = database.prepare('select rowid from clauses where clauses match ? order by rowid').all(read.expression);
  return rows.map((row) => (row as { rowid: number }).rowid);
}

test.each([
  ['breach', [1, 3]],
  ['breach notify', [1]],
  ['breach AND notify', [1]],
  ['notify OR secret', [1, 4]],
  ['breach NOT contract', [1]],
  ['notif*', [1, 3]],
  ['"breach of contract"', [3]],
  ['“security breach”', [1]],
  ['"security bre"*', [1]],
  ['sub-processor', [2]],
  ['zurich', [2]],
  ['(notify OR secret) shall', [1, 4]],
  ['secret OR notify breach', [1, 4]],
  ['NEAR(notify breach, 6)', [1]],
  ['NEAR(notify breach, 2)', []],
  ['NEAR(notify "two days")', [1]],
  ['NEAR(contract, notification, 5)', [3]],
  ['and', [4]],
  ["it's words:", []],
  ['words : secret', []],
  ['§ secret', [4]],
  ['-secret ^it', [4]],
])('%s finds %j', (written, rows) => {
  expect(found(written)).toEqual(rows);
});

test.each([
  ['', 'there is no word in it'],
  ['§ 7(', 'it ends where a word is expected'],
  ['"breach', 'the quotation mark before breach is not closed'],
  ['(breach', 'a bracket is not closed'],
  ['breach)', 'a bracket is closed that was not opened'],
  ['NOT breach', 'NOT stands without a word before it: write what is wanted first, as in breach NOT contract'],
  ['AND breach', 'AND stands without a word before it'],
  ['breach OR', 'it ends where a word is expected'],
  ['NEAR(breach', 'the bracket of NEAR is not closed'],
  ['NEAR(breach)', 'NEAR takes two words or more, as in NEAR(breach notify, 10)'],
  ['NEAR(a OR b)', 'NEAR takes words and phrases, and no OR'],
])('%s is refused', (written, fault) => {
  expect(found(written)).toBe(fault);
});
