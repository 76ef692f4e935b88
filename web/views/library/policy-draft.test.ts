import { expect, test } from 'vitest';
import { parsedDraft } from './policy-draft.ts';

const draft = { files: [{ path: 'a.yaml', text: 'code: house' }], from: 2, inForce: 3, note: '' };

test('a kept draft comes back as it was', () => {
  expect(parsedDraft(JSON.stringify(draft))).toEqual(draft);
});

test.each([
  null,
  '',
  '{',
  '[]',
  '7',
  JSON.stringify({ ...draft, files: [] }),
  JSON.stringify({ ...draft, files: [null] }),
  JSON.stringify({ ...draft, files: [{ path: 'a.yaml' }] }),
  JSON.stringify({ ...draft, from: '2' }),
  JSON.stringify({ ...draft, note: undefined }),
])('what is no draft is none: %s', (text) => {
  expect(parsedDraft(text)).toBeNull();
});
