import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { expect, test } from 'vitest';
import { describe } from './description.ts';
import { routes } from './routes.ts';

test('the types by which the web asks are those of the description (npx vitest run --project fast src/server/description-types.test.ts -u)', async () => {
  // Its names and shapes are those of OpenAPI 3.1, which another test holds it to.
  const description = describe(routes, '0.0.0') as unknown as OpenAPI3;
  const types = astToString(await openapiTs(description, { alphabetize: true }));
  const file = `// Made of the description of the API by src/server/description-types.test.ts: change the routes, not this file.\n${types}`;
  await expect(file).toMatchFileSnapshot('../../web/api/description.ts');
});
