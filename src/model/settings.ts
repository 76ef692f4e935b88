import type { UserRole } from './person.ts';

/** How one installation of the service is set up. Read from the environment once, at the start; nothing reads it again. */
export type Settings = {
  /** A file of this machine, or a PostgreSQL server that many machines share. */
  readonly database:
    | { readonly is: 'sqlite'; readonly file: string }
    | { readonly is: 'postgres'; readonly url: string };
  /** Folder of this machine: the database where it is a file, uploads that are not yet done. */
  readonly data: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** Where people reach it, without a slash at its end: "https://lacuna.example.com". Null: where it listens. */
  readonly publicUrl: string | null;
  readonly files: FilesSetting;
  /** The identity provider; null: accounts of our own. */
  readonly provider: ProviderSetting | null;
  /** A program and its arguments, run on each upload with the path of the file behind them; empty without one. */
  readonly scanCommand: readonly string[];
  /** Where the newest hash of the trail is put down as well: a file, or a URL to post it to. */
  readonly anchor: { readonly in: 'file'; readonly file: string } | { readonly in: 'url'; readonly url: string } | null;
  readonly logLevel: LogLevel;
  /** Analyses at a time in one process; null: as many as there are processors, less the one that answers. */
  readonly threads: number | null;
  /** Of one file. */
  readonly uploadBytes: number;
  /** That one person may upload in a day (UTC). */
  readonly quotaBytes: number;
  /** How many proxies in front add to X-Forwarded-For; 0: nobody's word is taken for where a request comes from. */
  readonly proxies: number;
  /** Requests a minute: reads and writes of one person, sign-ins from one address. */
  readonly rates: { readonly reads: number; readonly writes: number; readonly signIns: number };
  /** How long what is under way may take once it is told to stop. */
  readonly graceMs: number;
  /** Folder of another clause library, and of a house policy of one's own; null: those that ship. */
  readonly library: string | null;
  readonly house: string | null;
};

/** Where uploaded files are kept. */
export type FilesSetting =
  | { readonly in: 'database' }
  /** Of this machine, or one that all machines share. */
  | { readonly in: 'folder'; readonly folder: string }
  | {
      readonly in: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

export type ProviderSetting = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Name of the claim that lists the groups of a person. */
  readonly groups: string;
  /** Which roles the members of a group have. */
  readonly roles: readonly GroupRole[];
};

export type GroupRole = { readonly group: string; readonly role: UserRole };

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];
