import { z } from 'zod';
import { describe, type Json } from '../description.ts';
import { docsPage, docsStyle } from '../docs-page.ts';
import { publicRoute, type Route } from '../route.ts';

/** The routes that describe the others, and themselves. */
export function docsRoutes(others: readonly Route[]): readonly Route[] {
  // It takes a tenth of a second, and is the same for as long as the program runs.
  let made: { readonly version: string; readonly description: Json } | null = null;
  const described = (version: string): Json => {
    if (made?.version !== version) made = { version, description: describe([...others, ...own], version) };
    return made.description;
  };
  const own: readonly Route[] = [
    publicRoute({
      method: 'get',
      path: '/docs/openapi.json',
      id: 'describeApi',
      title: 'This description',
      replies: { 200: { says: 'OpenAPI 3.1.', gives: { json: z.looseObject({ openapi: z.string() }) } } },
      handle: async (_asked, { version }) => ({ is: 'json', body: described(version) }),
    }),
    publicRoute({
      method: 'get',
      path: '/docs',
      id: 'readDocs',
      title: 'This description as a page',
      replies: { 200: { says: 'A page that needs nothing from elsewhere.', gives: { media: ['text/html'] } } },
      handle: async (_asked, { version }) => page('text/html; charset=utf-8', docsPage(described(version))),
    }),
    publicRoute({
      method: 'get',
      path: '/docs/style.css',
      id: 'styleDocs',
      title: 'How that page looks',
      replies: { 200: { says: 'A style sheet.', gives: { media: ['text/css'] } } },
      handle: async () => page('text/css; charset=utf-8', docsStyle),
    }),
  ];
  return own;
}

function page(type: string, text: string) {
  return { is: 'pieces', type, name: null, pieces: only(text) } as const;
}

async function* only(text: string): AsyncIterable<string> {
  yield text;
}
