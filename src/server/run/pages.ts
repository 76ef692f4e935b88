import { access } from 'node:fs/promises';
import path from 'node:path';
import { type RequestHandler, Router } from 'express';
import { notFound } from '../problem.ts';

/** How a browser is told what an asset is; what is not named here is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * What lies in `assets` of the folder that Vite built. Their names hold a hash of what is in them, so that a browser asks for each but
 * once; the build has put a packed copy (.br) beside the larger ones. Goes before the bounds on requests: a page has dozens of them.
 */
export function assets(folder: string): Router {
  const root = path.join(folder, 'assets');
  const router = Router();
  router.get('/assets/:name', async (request, response, next) => {
    const { name } = request.params;
    // One name and no path: nothing else than what lies there is ever sent.
    if (!/^\w[\w.-]*$/.test(name)) throw notFound('page');
    const isPacked = request.acceptsEncodings('br') === 'br' && (await isThere(path.join(root, `${name}.br`)));
    response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
    response.setHeader('Vary', 'Accept-Encoding');
    if (isPacked) response.setHeader('Content-Encoding', 'br');
    const options = { root, immutable: true, maxAge: '1y', etag: false, lastModified: false };
    response.sendFile(isPacked ? `${name}.br` : name, options, (error) => {
      if (!error || response.headersSent) return;
      // A page of an older build asks for what is gone: that is no page of ours.
      response.removeHeader('Vary');
      next(notFound('page'));
    });
  });
  return router;
}

/** Every other address of the site is one page, which draws what belongs there: all but those below /api and of machines. */
export function pages(folder: string): RequestHandler {
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || isOfMachines(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder, cacheControl: false }, (error) => {
      // Whoever asked may be gone by now: then there is nobody to tell.
      if (!error || response.headersSent) return;
      response.status(503).setHeader('Cache-Control', 'no-store').type('text/plain').send(notBuilt);
    });
  };
}

const notBuilt = `The pages of Lacuna are not there: this program was built without its folder dist/web.
Run "npm run build" where it was built, and start it again. Programs use the service all the same, as /api/docs describes.
`;

function isOfMachines(asked: string): boolean {
  return /^\/(?:api|assets|healthz|readyz|metrics)(?:\/|$)/i.test(asked);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
