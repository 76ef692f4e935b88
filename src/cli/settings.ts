import path from 'node:path';
import { z } from 'zod';
import { nearest } from '../library/nearest.ts';
import type { UserRole } from '../model/person.ts';
import {
  type FilesSetting,
  type GroupRole,
  logLevels,
  type ProviderSetting,
  type Settings,
} from '../model/settings.ts';

/** Variables by name, as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the environment asks for, with what is usual where it says nothing (a variable that is set to nothing says nothing). Else every
 * fault at once, each a sentence: the variable, what was found, what is expected. What may be secret is not repeated.
 */
export function settingsFrom(
  environment: Environment,
): { readonly settings: Settings } | { readonly faults: readonly string[] } {
  const said: Said = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = environment[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const read = variables.safeParse(said);
  const faults = read.success ? [] : read.error.issues.map((issue) => inWords(issue, said));
  const together = [...faults, ...unknownIn(environment), ...missingBeside(said)];
  if (!read.success || together.length > 0) return { faults: together };
  return { settings: settled(read.data) };
}

const whole = (expected: string, least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, expected)
    .transform(Number);

const address = (expected: string, protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(protocolOf(text)), expected);

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });

const web = ['http:', 'https:'];
const megabyte = 1024 * 1024;

/** Each message says what is expected. */
const variables = z.object({
  DATABASE_URL: address('postgres://USER:PASSWORD@HOST:PORT/DATABASE, or file:PATH of a SQLite file', [
    'postgres:',
    'postgresql:',
    'file:',
  ]).optional(),
  LACUNA_DATA: z.string().default('data'),
  LACUNA_HOST: z
    .string()
    .refine((text) => !/[\s/]/.test(text), 'a host name or an address, as in 127.0.0.1')
    .default('127.0.0.1'),
  LACUNA_PORT: whole('a port from 0 (any that is free) to 65535', 0, 65_535).default(8080),
  LACUNA_PUBLIC_URL: address('where people reach it, as in https://lacuna.example.com', web).optional(),
  LACUNA_FILES: oneOf(['database', 'folder', 's3']).optional(),
  LACUNA_FILES_FOLDER: z.string().optional(),
  S3_ENDPOINT: address('a URL, as in https://s3.example.com', web).optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket: 3 to 63 of a-z, 0-9, dots and hyphens')
    .optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OIDC_ISSUER: address('the URL of the provider, as in https://login.example.com', web).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_GROUPS: z.string().default('groups'),
  OIDC_ROLES: z
    .string()
    .refine(
      (text) => groupRoles(text) !== null,
      'GROUP=ROLE pairs with ; between them, each role procurement, legal, operations or admin',
    )
    .optional(),
  LACUNA_SCAN_COMMAND: z.string().optional(),
  LACUNA_ANCHOR: z
    .string()
    .refine(
      (text) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) || web.includes(protocolOf(text)),
      'a file, or a URL that begins with https:// or http://',
    )
    .optional(),
  LACUNA_LOG_LEVEL: oneOf(logLevels).default('info'),
  LACUNA_THREADS: whole('how many analyses at a time, from 1 to 64', 1, 64).optional(),
  LACUNA_UPLOAD_MB: whole('megabytes of one file, from 1 to 100', 1, 100).default(50),
  LACUNA_QUOTA_MB: whole('megabytes a person may upload in a day, from 1 to 10000000', 1, 10_000_000).default(2_000),
  LACUNA_PROXIES: whole('how many proxies stand in front, from 0 to 10', 0, 10).default(0),
  LACUNA_READS_PER_MINUTE: whole('requests, from 1 to 1000000', 1, 1_000_000).default(1_200),
  LACUNA_WRITES_PER_MINUTE: whole('requests, from 1 to 1000000', 1, 1_000_000).default(240),
  LACUNA_SIGN_INS_PER_MINUTE: whole('attempts, from 1 to 1000000', 1, 1_000_000).default(10),
  LACUNA_GRACE_SECONDS: whole('seconds, from 0 to 600', 0, 600).default(25),
  LACUNA_LIBRARY: z.string().optional(),
  LACUNA_HOUSE: z.string().optional(),
});

type Variables = z.infer<typeof variables>;

/** As they stand in the environment. */
type Said = Readonly<{ [Name in keyof Variables]?: string | undefined }>;

/** Every variable that sets something. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** Whoever reads a fault in a log is not to find these there. A database's address has its password in it. */
const secret = ['DATABASE_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'OIDC_CLIENT_SECRET', 'LACUNA_ANCHOR'];

function inWords(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  said: Environment,
): string {
  const name = String(issue.path[0]);
  const found = secret.includes(name)
    ? 'found something else (not shown, it may hold a secret)'
    : `found "${said[name]}"`;
  return `${name}: ${found}, expected ${issue.message}`;
}

/**
 * A misspelt setting would otherwise be no setting, and nobody would hear of it. Others of that name belong to `lacuna mcp`, to the tests, or
 * are what Kubernetes adds for a service called "lacuna".
 */
function unknownIn(environment: Environment): readonly string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('LACUNA_') && !settingNames.includes(name))

    .filter((name) => !/^LACUNA_(?:SERVICE_|PORT_\d+_|MCP_|NETWORK_LOG$)/.test(name))
    .map((name) => {
      const own = settingNames.filter((each) => each.startsWith('LACUNA_'));
      const meant = nearest(name, own);
      const expected = meant ?? `none that begins with LACUNA_ but ${own.join(', ')}`;
      return `${name}: found a variable of this name, which sets nothing, expected ${expected}`;
    });
}

/** What the one asks of the other. */
function missingBeside(said: Said): readonly string[] {
  const files = whereFiles(said);
  const needed: readonly (readonly [name: keyof Said, because: string])[] = [
    ...(files === 'folder' ? [['LACUNA_FILES_FOLDER', 'LACUNA_FILES=folder'] as const] : []),
    ...(files === 's3' ? forBucket.map((name) => [name, 'LACUNA_FILES=s3'] as const) : []),
    ...(said.OIDC_ISSUER === undefined
      ? []
      : [...forProvider, 'LACUNA_PUBLIC_URL' as const].map((name) => [name, 'OIDC_ISSUER'] as const)),
    ...forProvider
      .filter((name) => said[name] !== undefined && said.OIDC_ISSUER === undefined)
      .map((name) => ['OIDC_ISSUER', name] as const),
  ];
  return needed
    .filter(([name]) => said[name] === undefined)
    .map(([name, because]) => `${name}: found nothing, expected a value, because ${because} is set`);
}

const forBucket = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
const forProvider = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const;

/** What is set beside it says which is meant. */
function whereFiles(
  said: Pick<Said, 'LACUNA_FILES' | 'S3_BUCKET' | 'S3_ENDPOINT' | 'LACUNA_FILES_FOLDER'>,
): 'database' | 'folder' | 's3' {
  if (said.LACUNA_FILES === 'database' || said.LACUNA_FILES === 'folder' || said.LACUNA_FILES === 's3')
    return said.LACUNA_FILES;
  if (said.S3_BUCKET !== undefined || said.S3_ENDPOINT !== undefined) return 's3';
  return said.LACUNA_FILES_FOLDER === undefined ? 'database' : 'folder';
}

function settled(said: Variables): Settings {
  const data = path.resolve(said.LACUNA_DATA);
  return {
    database: databaseOf(said.DATABASE_URL, data),
    data,
    listen: { host: said.LACUNA_HOST, port: said.LACUNA_PORT },
    publicUrl: said.LACUNA_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    files: filesOf(said),
    provider: providerOf(said),
    scanCommand: said.LACUNA_SCAN_COMMAND?.split(/\s+/) ?? [],
    anchor: anchorOf(said.LACUNA_ANCHOR),
    logLevel: said.LACUNA_LOG_LEVEL,
    threads: said.LACUNA_THREADS ?? null,
    uploadBytes: said.LACUNA_UPLOAD_MB * megabyte,
    quotaBytes: said.LACUNA_QUOTA_MB * megabyte,
    proxies: said.LACUNA_PROXIES,
    rates: {
      reads: said.LACUNA_READS_PER_MINUTE,
      writes: said.LACUNA_WRITES_PER_MINUTE,
      signIns: said.LACUNA_SIGN_INS_PER_MINUTE,
    },
    graceMs: said.LACUNA_GRACE_SECONDS * 1000,
    library: said.LACUNA_LIBRARY ?? null,
    house: said.LACUNA_HOUSE ?? null,
  };
}

function databaseOf(url: string | undefined, data: string): Settings['database'] {
  if (url === undefined) return { is: 'sqlite', file: path.join(data, 'lacuna.db') };
  const file = url.match(/^file:(?:\/\/(?=\/))?(.+)$/i)?.[1];
  return file === undefined ? { is: 'postgres', url } : { is: 'sqlite', file: path.resolve(file) };
}

function filesOf(said: Variables): FilesSetting {
  const where = whereFiles(said);
  switch (where) {
    case 'database':
      return { in: 'database' };
    case 'folder':
      return { in: 'folder', folder: path.resolve(said.LACUNA_FILES_FOLDER ?? '') };
    case 's3':
      return {
        in: 's3',
        endpoint: said.S3_ENDPOINT ?? '',
        bucket: said.S3_BUCKET ?? '',
        region: said.S3_REGION,
        accessKeyId: said.S3_ACCESS_KEY_ID ?? '',
        secretAccessKey: said.S3_SECRET_ACCESS_KEY ?? '',
      };
    default:
      return where satisfies never;
  }
}

function providerOf(said: Variables): ProviderSetting | null {
  if (said.OIDC_ISSUER === undefined) return null;
  return {
    issuer: said.OIDC_ISSUER,
    clientId: said.OIDC_CLIENT_ID ?? '',
    clientSecret: said.OIDC_CLIENT_SECRET ?? '',
    groups: said.OIDC_GROUPS,
    roles: groupRoles(said.OIDC_ROLES ?? '') ?? [],
  };
}

function anchorOf(said: string | undefined): Settings['anchor'] {
  if (said === undefined) return null;
  return web.includes(protocolOf(said)) ? { in: 'url', url: said } : { in: 'file', file: path.resolve(said) };
}

/** "staff-legal=legal; it=admin". Null where it is something else. A group may have an equals sign in its name. */
function groupRoles(text: string): readonly GroupRole[] | null {
  const pairs = text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, group = '', role = ''] = each.match(/^(.+?)\s*=\s*([a-z]+)$/) ?? [];
      return { group, role };
    });
  const known = pairs.flatMap(({ group, role }) => (isUserRole(role) ? [{ group, role }] : []));
  return pairs.length > 0 && known.length === pairs.length ? known : null;
}

function isUserRole(text: string): text is UserRole {
  return (['procurement', 'legal', 'operations', 'admin'] satisfies UserRole[]).some((each) => each === text);
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
