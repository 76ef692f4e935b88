import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** What guessing costs: `cost` as the power of two. Each hash takes 128 × 2^cost × block bytes of memory. */
type Cost = { readonly cost: number; readonly block: number; readonly lanes: number };

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^17 (128 MiB), r = 8, p = 1 at the least. */
const today: Cost = { cost: 17, block: 8, lanes: 1 };

/** Each takes 128 MiB and a thread of four: two leave room for the rest of the program. */
const atATime = 2;

/** Who would wait behind more than these would wait for longer than a browser does. */
const mayWait = 40;

const saltBytes = 16;
const hashBytes = 32;

/** Thrown where too many sign in at this moment. */
export class Busy extends Error {
  readonly code = 'busy';
  constructor() {
    super('Too many people sign in at this moment. Try again in a few seconds.');
  }
}

/**
 * Hashes passwords, and checks them, a few at a time. The string that is kept holds what it was made with, in the form of the PHC:
 * "$scrypt$ln=17,r=8,p=1$salt$hash". Both throw Busy where too many wait already.
 */
export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** Against what is kept; null where nothing is. Takes as long then, and is never right. */
  readonly check: (password: string, kept: string | null) => Promise<PasswordCheck>;
};

/** `stale`: right, and kept by a hash that is cheaper to guess than one made today. */
type PasswordCheck = { readonly right: boolean; readonly stale: boolean };

/** `cost`: what a hash costs from now on. Tests take a cheap one; a hash that is kept is checked at its own. */
export function passwords(cost: Cost = today): Passwords {
  const turn = turns();
  const hashOf = (password: string, salt: Buffer, at: Cost): Promise<Buffer> =>
    turn(() => derive(password.normalize('NFKC'), salt, at));
  return {
    hash: async (password) => {
      const salt = randomBytes(saltBytes);
      return written(cost, salt, await hashOf(password, salt, cost));
    },
    check: async (password, kept) => {
      const known = kept === null ? null : parse(kept);
      // Who has no password is checked against nothing at the same price, so that the time does not tell who is known.
      const against = known ?? { at: cost, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) };
      const found = await hashOf(password, against.salt, against.at);
      const right = timingSafeEqual(found, against.hash) && known !== null;
      return { right, stale: right && isCheaper(against.at, cost) };
    },
  };
}

function derive(password: string, salt: Buffer, { cost, block, lanes }: Cost): Promise<Buffer> {
  const N = 2 ** cost;
  const options: ScryptOptions = { N, r: block, p: lanes, maxmem: 256 * N * block };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, hashBytes, options, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}

/** Lets a few run, and the others wait in order. */
function turns(): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= atATime) {
      if (waiting.length >= mayWait) throw new Busy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await run();
    } finally {
      // Whoever is next takes over the place; it is not given up between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function written({ cost, block, lanes }: Cost, salt: Buffer, hash: Buffer): string {
  return `$scrypt$ln=${cost},r=${block},p=${lanes}$${plain(salt)}$${plain(hash)}`;
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

const form = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(kept: string): { readonly at: Cost; readonly salt: Buffer; readonly hash: Buffer } {
  const [, cost, block, lanes, salt = '', hash = ''] = form.exec(kept) ?? [];
  if (cost === undefined) throw new Error('A kept password is no "$scrypt$…" string: give the person a new password.');
  return {
    at: { cost: Number(cost), block: Number(block), lanes: Number(lanes) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function isCheaper(one: Cost, other: Cost): boolean {
  return one.cost < other.cost || one.block < other.block || one.lanes < other.lanes;
}
