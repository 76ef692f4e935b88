import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { instant } from './person-shape.ts';

const describeService = route({
  method: 'get',
  path: '/about',
  id: 'describeService',
  title: 'What this service is and what it runs with',
  says: 'Of the process that answers. No secret, address or path is among it.',
  needs: 'admin',
  replies: {
    200: {
      says: 'As it is now.',
      gives: {
        json: z.object({
          version: z.string(),
          node: z.string().describe('Version of Node.js.'),
          startedAt: instant,
          threads: z.int().describe('Analyses at a time in this process.'),
          database: z.enum(['sqlite', 'postgres']),
          files: z.enum(['database', 'folder', 's3']).describe('Where uploaded files are kept.'),
          anchor: z
            .enum(['file', 'url'])
            .nullable()
            .describe('Where the newest hash of the trail is put down as well.'),
          scansUploads: z.boolean().describe('A virus scanner looks at each upload.'),
          signIn: z.enum(['passwords', 'provider']),
          uploadBytes: z.int().describe('Of one file, at most.'),
          quotaBytes: z.int().describe('That one person may upload in a day (UTC).'),
          library: z.object({ hash: z.string(), kinds: z.int(), requirements: z.int(), jurisdictions: z.int() }),
          policy: z.int().describe('Number of the house policy in force; 0 for that of the library itself.'),
          analyses: z.object({ queued: z.int(), running: z.int() }),
          people: z.int(),
        }),
      },
    },
  },
  handle: async (_asked, { store, library, version, settings, runsWith, accounts }) => {
    const { hash, kinds, requirements, jurisdictions } = library;
    const [policy, analyses, people] = await Promise.all([
      store.policies.inForce(),
      store.analyses.counts(),
      store.people.count(),
    ]);
    return {
      is: 'json',
      body: {
        ...{ version, ...runsWith, signIn: accounts.provider === null ? 'passwords' : 'provider' },
        ...{ uploadBytes: settings.uploadBytes, quotaBytes: settings.quotaBytes },
        library: {
          ...{ hash, kinds: kinds.length, requirements: requirements.length },
          jurisdictions: jurisdictions.length,
        },
        ...{ policy, analyses, people },
      },
    };
  },
});

export const aboutRoutes: readonly Route[] = [describeService];
