import { access, constants, mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Sign } from './cli/world.ts';
import type { Settings } from './model/settings.ts';
import { findOffice } from './scan/libreoffice.ts';
import { canRecognise } from './scan/tesseract.ts';
import { storeFor } from './store/store-for.ts';

const gigabyte = 1024 ** 3;
/** Below this a database soon cannot write, and reports are no smaller than that. */
const leastFree = gigabyte;

/** What `lacuna doctor` looks at on this machine and around it, one after another. Part of bin.ts. */
export async function* examine(settings: Settings): AsyncIterable<Sign> {
  yield nodeSign();
  yield await folderSign('data folder', settings.data, 'LACUNA_DATA');
  if (settings.files.in === 'folder')
    yield await folderSign('folder of files', settings.files.folder, 'LACUNA_FILES_FOLDER');
  yield* storeSigns(settings);
  if (settings.provider !== null) yield* providerSigns(settings.provider.issuer);
  yield await portSign(settings.listen);
  yield addressSign(settings);
  if (settings.anchor?.in === 'file')
    yield await folderSign('anchor', path.dirname(settings.anchor.file), 'LACUNA_ANCHOR');
  if (settings.scanCommand.length > 0) yield await programSign(settings.scanCommand[0] ?? '');
  yield canRecognise()
    ? { what: 'text recognition', is: 'well', says: 'its data is installed' }
    : {
        what: 'text recognition',
        is: 'note',
        says: 'its data is not installed, so pictures of pages are not read: run "npm install" with optional packages',
      };
  const office = await findOffice(process.env.PATH ?? '');
  yield office === null
    ? {
        what: 'LibreOffice',
        is: 'note',
        says: 'not found, so old Word files are not converted: install it where such files come in',
      }
    : { what: 'LibreOffice', is: 'well', says: office };
}

function nodeSign(): Sign {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 22 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
  return fits
    ? { what: 'Node', is: 'well', says: process.version }
    : { what: 'Node', is: 'wrong', says: `found ${process.version}, expected 20.19, 22.13 or a later one` };
}

async function folderSign(what: string, folder: string, variable: string): Promise<Sign> {
  const probe = path.join(folder, `.lacuna-doctor-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const room = `${(free / gigabyte).toFixed(1)} GB free`;
    return free >= leastFree
      ? { what, is: 'well', says: `${folder} can be written, ${room}` }
      : {
          what,
          is: 'wrong',
          says: `found ${room} at ${folder}, expected 1 GB at least: make room, or set ${variable} to another disk`,
        };
  } catch (error) {
    return {
      what,
      is: 'wrong',
      says: `${folder} cannot be written (${codeOf(error)}): give it to the user that runs Lacuna, or set ${variable}`,
    };
  }
}

async function* storeSigns(settings: Settings): AsyncIterable<Sign> {
  const { database } = settings;
  if (database.is === 'sqlite' && (await stat(database.file).catch(() => null)) === null) {
    yield { what: 'database', is: 'well', says: `none yet: it is made at the first start, in ${database.file}` };
    return;
  }
  const store = await storeFor(settings, () => new Date()).catch((error: unknown) => error);
  if (!isStore(store)) {
    const where = database.is === 'sqlite' ? database.file : 'the address in DATABASE_URL';
    yield {
      what: 'database',
      is: 'wrong',
      says: `${where} does not open (${codeOf(store)}): look whether the server runs, and whether name, password and database are right`,
    };
    return;
  }
  try {
    await store.ping();
    const people = await store.people.count();
    yield {
      what: 'database',
      is: 'well',
      says: `${database.is === 'sqlite' ? 'SQLite' : 'PostgreSQL'} answers, and has the tables of this program`,
    };
    yield people > 0 || settings.provider !== null
      ? { what: 'accounts', is: 'well', says: people === 1 ? '1 person' : `${people} people` }
      : {
          what: 'accounts',
          is: 'note',
          says: 'nobody can sign in yet: "lacuna admin LOGIN" adds the first administrator',
        };
    yield await filesSign(settings, store.files);
    const head = await store.trail.head();
    const ahead = head === null ? 0 : Date.parse(head.at) - Date.now();
    yield ahead <= 60_000
      ? { what: 'clock', is: 'well', says: new Date().toISOString() }
      : {
          what: 'clock',
          is: 'wrong',
          says: `the audit trail was last written at ${head?.at}, which is yet to come by this clock: set it by a time server`,
        };
  } catch (error) {
    yield { what: 'database', is: 'wrong', says: `it opened and then failed (${codeOf(error)})` };
  } finally {
    await store.close();
  }
}

type OpenStore = Awaited<ReturnType<typeof storeFor>>;

function isStore(store: unknown): store is OpenStore {
  return typeof store === 'object' && store !== null && 'ping' in store;
}

async function filesSign({ files }: Settings, kept: OpenStore['files']): Promise<Sign> {
  const where =
    files.in === 's3'
      ? `the bucket ${files.bucket} at ${files.endpoint}`
      : files.in === 'folder'
        ? files.folder
        : 'the database';
  try {
    await kept.open('0'.repeat(64));
    return { what: 'files', is: 'well', says: `kept in ${where}, which answers` };
  } catch (error) {
    return {
      what: 'files',
      is: 'wrong',
      says: `${where} does not answer (${codeOf(error)}): look at its address, its name and the keys`,
    };
  }
}

async function* providerSigns(issuer: string): AsyncIterable<Sign> {
  const what = 'identity provider';
  try {
    const reply = await fetch(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    const said = reply.ok ? ((await reply.json()) as { readonly issuer?: unknown }).issuer : `status ${reply.status}`;
    yield said === issuer
      ? { what, is: 'well', says: `${issuer} answers` }
      : {
          what,
          is: 'wrong',
          says: `found the issuer "${said}", expected ${issuer}: set OIDC_ISSUER to the very address that it calls itself`,
        };
    const theirs = Date.parse(reply.headers.get('date') ?? '');
    const apart = Math.round(Math.abs(Date.now() - theirs) / 1000);
    if (apart > 60)
      yield {
        what: 'clock',
        is: 'wrong',
        says: `it is ${apart} s apart from that of the identity provider: set it by a time server`,
      };
  } catch (error) {
    yield {
      what,
      is: 'wrong',
      says: `${issuer} does not answer (${codeOf(error)}): look at OIDC_ISSUER, and whether this machine may reach it`,
    };
  }
}

async function portSign({ host, port }: Settings['listen']): Promise<Sign> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    return { what: 'port', is: 'well', says: `${host}:${port} is free` };
  } catch (error) {
    const taken = codeOf(error) === 'EADDRINUSE';
    return {
      what: 'port',
      is: taken ? 'note' : 'wrong',
      says: taken
        ? `${host}:${port} is taken, by the service itself where it runs; else set LACUNA_PORT to another`
        : `${host}:${port} cannot be listened on (${codeOf(error)}): set LACUNA_HOST to an address of this machine, and LACUNA_PORT above 1023`,
    };
  }
}

function addressSign({ publicUrl, proxies, listen }: Settings): Sign {
  const what = 'address';
  if (publicUrl === null) return { what, is: 'well', says: `people reach it where it listens, on ${listen.host}` };
  if (!publicUrl.startsWith('https:'))
    return {
      what,
      is: 'note',
      says: `${publicUrl} is not https, so others on the way can read along: put a proxy with TLS in front`,
    };
  return proxies === 0
    ? {
        what,
        is: 'note',
        says: 'LACUNA_PUBLIC_URL is https and LACUNA_PROXIES is 0: set it to the number of proxies in front, or all requests count as one address',
      }
    : { what, is: 'well', says: `${publicUrl}, behind ${proxies === 1 ? 'one proxy' : `${proxies} proxies`}` };
}

async function programSign(program: string): Promise<Sign> {
  const what = 'virus scanner';
  const folders = program.includes(path.sep) ? [''] : (process.env.PATH ?? '').split(path.delimiter);
  for (const folder of folders) {
    const file = path.join(folder, program);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return { what, is: 'well', says: file };
  }
  return {
    what,
    is: 'wrong',
    says: `found no program ${program}, so every upload would be refused: install it, or correct LACUNA_SCAN_COMMAND`,
  };
}

/** What an error says may hold an address with its password. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const code =
    'code' in error ? error.code : error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
  return typeof code === 'string' && code !== '' ? code : error.name;
}
