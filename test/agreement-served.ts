import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { analyzeWithMore } from '../src/analyze.ts';
import type { Library } from '../src/model/library.ts';
import { defaultLimits } from '../src/model/limits.ts';
import type { Person, Team } from '../src/model/person.ts';
import { usualReading } from '../src/model/world.ts';
import { packed } from '../src/scan/packed-report.ts';
import { createPdfEngine } from '../src/scan/pdfium.ts';
import { deskOf } from './desk-of.ts';
import { type Replied, type Served, serve } from './served.ts';

/** The app with a desk that works, a team, and somebody of every role in it. */
export type AgreementServed = {
  readonly served: Served;
  readonly team: Team;
  readonly ada: Person;
  /** Asks as Ada does at her browser. */
  readonly ask: (method: string, path: string, more?: Partial<Parameters<Served['ask']>[0]>) => Promise<Replied>;
  readonly upload: (
    path: string,
    files: readonly { readonly name: string; readonly bytes: string | Uint8Array }[],
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Replied>;
  /** Does the analyses that wait. */
  readonly analyze: () => Promise<void>;
};

export async function serveAgreements(
  library: Library,
  change: Parameters<typeof serve>[0] = {},
): Promise<AgreementServed> {
  const served = await serve({ library, desk: deskOf(library), ...change });
  const { store } = served;
  const team = await store.people.addTeam('Buyers', null);
  const ada = await served.person({
    login: 'ada',
    name: 'Ada Ash',
    roles: ['procurement', 'legal', 'operations', 'admin'],
    teams: [team.id],
  });
  const ask: AgreementServed['ask'] = async (method, path, { headers = {}, ...more } = {}) =>
    served.ask({ method, path, ...more, headers: { ...(await served.session(ada)), ...headers } });
  return {
    served,
    team,
    ada,
    ask,
    upload: (path, files, fields = {}, headers = {}) => {
      const { type, bytes } = formOf(files, fields);
      return ask('POST', path, { headers: { ...headers, 'Content-Type': type }, body: bytes });
    },
    analyze: () => analyzeAll(served, library),
  };
}

async function analyzeAll({ store }: Served, library: Library): Promise<void> {
  const world = { engines: { pdf: await createPdfEngine() }, limits: defaultLimits, reading: usualReading };
  for (let taken = await store.analyses.take('test'); taken !== null; taken = await store.analyses.take('test')) {
    const version = await store.agreements.version(taken.version);
    const content = version === null ? null : await store.files.open(version.sha256);
    if (version === null || content === null) throw new Error('an analysis of nothing');
    const bytes = await buffer(Readable.from(content));
    const { deal } = taken;
    const { report, entry } = await analyzeWithMore({ name: version.fileName, bytes }, library, deal, world);
    const made = packed(report, entry());
    const key = createHash('sha256')
      .update(JSON.stringify([version.sha256, deal]))
      .digest('hex');
    await store.analyses.finish(taken.id, {
      ...{ key, bytes: made.bytes, sha256: version.sha256, deal, library: library.hash, program: '0.0.0' },
      ...{ summary: made.summary, unread: made.unread, entry: made.entry },
    });
  }
}

/** A form as a browser sends it. */
export function formOf(
  files: readonly { readonly name: string; readonly bytes: string | Uint8Array }[],
  fields: Readonly<Record<string, string>>,
): { readonly type: string; readonly bytes: Uint8Array } {
  const edge = 'edge-of-a-part';
  const parts = [
    ...Object.entries(fields).flatMap(([name, text]) => [
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
    ]),
    ...files.flatMap(({ name, bytes }) => [
      `--${edge}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      bytes,
      '\r\n',
    ]),
    `--${edge}--\r\n`,
  ];
  return {
    type: `multipart/form-data; boundary=${edge}`,
    bytes: Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  };
}
