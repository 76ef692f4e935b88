import { expect, test } from 'vitest';
import { documentOf } from '../../test/document-of.ts';
import { facts } from './facts.ts';

test('facts of all kinds come in reading order', () => {
  const document = documentOf('On 1 March 2026 it pays EUR 500 within ten days.\n2. Promptly, on 2 March 2026.');
  expect(facts(document).map((fact) => fact.kind)).toEqual(['date', 'amount', 'duration', 'duration', 'date']);
});
