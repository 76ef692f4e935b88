import { hash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Settings } from '../../model/settings.ts';
import { inTurn } from '../in-turn.ts';
import { RequestProblem } from '../problem.ts';

/**
 * What a browser is told about every reply. Nothing inline, nothing from elsewhere, no frame around us. Strict transport is promised only
 * where people reach us by https: a machine that is tried out on http would else be out of reach for its own browser.
 */
export function headers(publicUrl: string | null): RequestHandler {
  const secure = publicUrl?.startsWith('https:') === true;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The page view of a PDF decodes its pictures by WebAssembly; this lets no text become script.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

/** Many people may share an address, and one who asks with ever new keys has but one. */
const ofAnAddress = 20;

/**
 * Bounds on how often somebody asks in a minute, in the memory of this process: reads and writes of each key or session apart, sign-ins of
 * each address, and what comes from one address in all. Goes before anybody is identified: an attempt counts, whatever comes of it.
 */
export function limits({ reads, writes, signIns }: Settings['rates']): RequestHandler {
  const all = limit((reads + writes) * ofAnAddress, byAddress);
  const written = limit(writes, byCaller);
  // Which of them bind is known before any is asked: each that is asked and passes takes a good part of the time of a small reply.
  const read = inTurn([all, limit(reads, byCaller)]);
  const write = inTurn([all, written]);
  const signIn = inTurn([all, limit(signIns, byAddress), written]);
  const none = inTurn([]);
  return (request, response, next) => {
    const bound = isProbe(request) ? none : isRead(request) ? read : isSignIn(request) ? signIn : write;
    return bound(request, response, next);
  };
}

function limit(most: number, of: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: most,
    keyGenerator: of,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // It warns of a header that was forwarded and is not trusted: our settings say whom to trust.
    validate: false,
    handler: (_request, _response, next) =>
      next(
        new RequestProblem(
          'too-many',
          `More than ${most} such requests came within a minute.`,
          'Wait as many seconds as the header Retry-After says, then go on more slowly.',
        ),
      ),
  });
}

/** What they showed, whether or not it opens anything; else where they ask from. */
function byCaller(request: Request): string {
  const shown = request.get('Authorization') ?? request.get('Cookie');
  return shown === undefined ? byAddress(request) : hash('sha256', shown, 'base64url');
}

function byAddress({ ip }: Request): string {
  return ipKeyGenerator(ip ?? '', 64);
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Asked every few seconds by what watches over us. */
function isProbe({ path }: Request): boolean {
  return path === '/healthz' || path === '/readyz' || path === '/metrics';
}

function isSignIn({ method, path }: Request): boolean {
  return method === 'POST' && /^\/api\/(?:sessions?|sign-in|set-up)\/?$/i.test(path);
}
