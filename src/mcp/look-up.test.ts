import { expect, test } from 'vitest';
import { plainKind, plainLibrary, plainRequirement } from '../../test/plain.ts';
import { lookUp } from './look-up.ts';

test('a law is told with its source and whether it was confirmed, and house policy as what is no law', () => {
  const library = plainLibrary({
    kinds: [plainKind()],
    requirements: [plainRequirement({ id: 'act' }), plainRequirement({ id: 'own', jurisdiction: 'house' })],
  });
  expect(lookUp(library, { id: 'act' })).toMatch(/^ {2}source: .*; .*, last checked \d{4}-\d\d-\d\d$/m);
  const own = lookUp(library, { id: 'own' });
  expect(own).toMatch(/^ {2}source: the house policy, which is no law$/m);
  expect(own).not.toContain('checked');
});
