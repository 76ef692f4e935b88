import { z } from 'zod';
import { documentData } from '../../report/document-data.ts';
import { documentLines } from '../../report/document-lines.ts';
import { etagOf, isKnown } from '../etag.ts';
import { keptFile, withFile } from '../on-disk.ts';
import { RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { Unread } from '../unread.ts';
import { id, shownVersion, versionShape } from './archive-shape.ts';
import { documentShape } from './document-shape.ts';
import { deedOn, versionInSight } from './in-sight.ts';

const params = z.object({ version: id });

const findVersion = route({
  method: 'get',
  path: '/versions/{version}',
  id: 'findVersion',
  title: 'Look up a draft',
  needs: 'read',
  params,
  replies: { 200: { says: 'The version.', gives: { json: versionShape } } },
  problems: ['not-found'],
  handle: async ({ params, sight }, { store }) => ({
    is: 'json',
    body: shownVersion((await versionInSight(params.version, { store, sight })).version),
  }),
});

const takeFile = route({
  method: 'get',
  path: '/versions/{version}/file',
  id: 'takeFile',
  title: 'Take the file away as it was uploaded',
  needs: 'export',
  params,
  replies: { 200: { says: 'As an attachment.', gives: { media: ['application/octet-stream'] } } },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, sight, actor }, { store }) => {
    const { version } = await versionInSight(params.version, { store, sight });
    const pieces = await keptFile(version, store);
    await store.trail.record(deedOn(version, 'export', { of: 'file' }), actor);
    return {
      is: 'pieces',
      type: 'application/octet-stream',
      name: version.fileName,
      pieces,
      etag: `"${version.sha256}"`,
    };
  },
});

const showFile = route({
  method: 'get',
  path: '/versions/{version}/content',
  id: 'showFile',
  title: 'The file as it was uploaded, to be looked at',
  says: 'For a page that draws it. The trail has it as looked at, and names the file.',
  // Whoever has the bytes has the file: no more people may see it so than may take it away.
  needs: 'export',
  params,
  replies: { 200: { says: 'Its bytes.', gives: { media: ['application/octet-stream'] } } },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, sight, actor }, { store }) => {
    const { version } = await versionInSight(params.version, { store, sight });
    const pieces = await keptFile(version, store);
    await store.trail.record(deedOn(version, 'view', { of: 'file' }), actor);
    return { is: 'pieces', type: 'application/octet-stream', name: null, pieces, etag: `"${version.sha256}"` };
  },
});

const readDocument = route({
  method: 'get',
  path: '/versions/{version}/document',
  id: 'readDocument',
  title: 'The text of a draft, with the place of every block',
  says: 'One text; blocks, clauses, terms and references are spans of it, in UTF-16 code units.',
  needs: 'read',
  params,
  query: z.object({
    view: z
      .enum(['original', 'markup', 'final'])
      .default('final')
      .describe('Which text of a paper with tracked changes.'),
    lines: z
      .enum(['true', 'false'])
      .default('false')
      .describe('True: of a PDF also where every character of every line stands.'),
    part: z
      .enum(['all', 'opening'])
      .default('all')
      .describe(
        'opening: how it begins, which comes long before the whole of a long paper. Its last words may go on, and nothing of it counts but words and blocks.',
      ),
  }),
  replies: { 200: { says: 'The document as it was read.', gives: { json: documentShape } } },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, query, sight, actor, request }, service) => {
    const { store, desk, printedOnce } = service;
    const { version } = await versionInSight(params.version, { store, sight });
    const { view, lines, part } = query;
    // The same bytes and program give the same document.
    const etag = etagOf(JSON.stringify([version.sha256, version.fileName, view, lines, part, service.version]));
    if (isKnown(request, etag)) {
      await store.trail.record(deedOn(version, 'view', { of: 'document', view }), actor);
      return { is: 'unchanged', etag };
    }
    // Several hundred pages take seconds to read: whoever comes next has them at once.
    const printed = printedOnce(`document ${etag}`, async () => {
      const how = part === 'opening' ? desk.opening : desk.read;
      const read = await withFile(version, service, (file) => how(file, view));
      if ('code' in read) throw new Unread(read);
      const data = documentData(read);
      return Buffer.from(JSON.stringify(lines === 'true' ? { ...data, lines: documentLines(read) } : data));
    });
    const body = await printed.catch((error: unknown) => {
      if (error instanceof Unread) return error;
      throw error;
    });
    await store.trail.record(deedOn(version, 'view', { of: 'document', view }), actor);
    // Why it was not read may pass: time, memory, what is installed.
    if (body instanceof Unread) return { is: 'json', body: { problems: [body.problem] } };
    return { is: 'kept-json', body, etag };
  },
});

const drawPage = route({
  method: 'get',
  path: '/versions/{version}/pages/{page}',
  id: 'drawPage',
  title: 'A page of a PDF as a picture',
  says: 'It lies as the boxes of places do: Lacuna-Origin is its bottom-left corner in their space, in points, Lacuna-Per-Inch its pixels an inch; Lacuna-Quarters, by how many quarters to turn it clockwise for a reader.',
  needs: 'read',
  params: params.extend({ page: z.coerce.number().int().min(1).max(10_000) }),
  query: z.object({ width: z.coerce.number().int().min(50).max(2_000).default(1_000).describe('In pixels, about.') }),
  replies: { 200: { says: 'In grey.', gives: { media: ['image/png'] } } },
  problems: ['not-found', 'unavailable'],
  handle: async ({ params, query, sight, actor }, service) => {
    const { store, desk } = service;
    const { version } = await versionInSight(params.version, { store, sight });
    const { page } = params;
    const drawn = await withFile(version, service, (file) => desk.draw({ file, page, width: query.width }));
    if (drawn === null) throw noPage();
    if ('code' in drawn)
      throw new RequestProblem('unavailable', drawn.says, 'Read its text instead, or try again later.');
    await store.trail.record(deedOn(version, 'view', { of: 'page', page }), actor);
    return {
      is: 'pieces',
      type: 'image/png',
      name: null,
      pieces: only(drawn.png),
      etag: etagOf(drawn.png),
      headers: {
        'Lacuna-Origin': drawn.origin.join(' '),
        'Lacuna-Per-Inch': String(drawn.perInch),
        'Lacuna-Quarters': String(drawn.quarters),
      },
    };
  },
});

export const versionRoutes: readonly Route[] = [findVersion, takeFile, showFile, readDocument, drawPage];

function noPage(): RequestProblem {
  return new RequestProblem(
    'not-found',
    'There is no such page to draw: the draft has fewer pages, is no PDF, or cannot be opened.',
    'Read its text instead: it says in which format the draft is.',
  );
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
