import { z } from 'zod';
import { house } from '../../model/house.ts';
import type { LibraryFile, LibraryProblem } from '../../model/library.ts';
import { type HousePolicy, ownPolicy } from '../../model/policy.ts';
import { Refusal } from '../../model/store.ts';
import { notFound, RequestProblem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import type { Archive, Service } from '../service.ts';
import { pageAsked, pageOf } from './page-shape.ts';
import { instant } from './person-shape.ts';
import { faulty, files } from './policy-shape.ts';
import { words } from './rulings.ts';

const saved = z.object({
  number: z.int(),
  digest: z.string(),
  library: z.string().describe('Hash that the clause library had with it.'),
  note: z.string(),
  person: z.string().nullable().describe('Id of who saved it; null: it lies in the library itself.'),
  name: z.string().nullable(),
  at: instant.nullable(),
});

const policyShape = saved
  .extend({ files: z.array(z.object({ path: z.string(), text: z.string() })) })
  .meta({ id: 'HousePolicy' });

const faultShape = z
  .object({
    path: z.string(),
    line: z.int(),
    column: z.int(),
    says: z.string(),
    shown: z.string().describe('The line that it is about.'),
  })
  .meta({ id: 'PolicyFault' });

const listPolicies = route({
  method: 'get',
  path: '/policies',
  id: 'listPolicies',
  title: 'List the versions of the house policy',
  says: 'Each new one is in force from the moment it is saved, for analyses that are asked for from then on.',
  needs: 'signed-in',
  query: pageAsked,
  replies: {
    200: {
      says: 'The newest first, without their files.',
      gives: {
        json: pageOf(saved).extend({
          inForce: z.int().describe('Number of the one in force; 0: the one that lies in the library itself.'),
        }),
      },
    },
  },
  handle: async ({ query }, { store }) => {
    const { limit, after = null } = query;
    const { items, next } = await store.policies.list({ limit, after });
    return { is: 'json', body: { items: items.map(shownSaved), next, inForce: await store.policies.inForce() } };
  },
});

const findPolicy = route({
  method: 'get',
  path: '/policies/{policy}',
  id: 'findPolicy',
  title: 'A version of the house policy',
  says: '0 is the one that lies in the library itself.',
  needs: 'signed-in',
  params: z.object({ policy: z.coerce.number().int().min(0).max(1_000_000_000) }),
  replies: { 200: { says: 'With its files.', gives: { json: policyShape } } },
  problems: ['not-found'],
  handle: async ({ params }, service) => ({ is: 'json', body: await shownPolicy(params.policy, service) }),
});

const checkPolicy = route({
  method: 'post',
  path: '/policies/check',
  id: 'checkPolicy',
  title: 'Check a draft of the house policy',
  says: 'Against the clause library and its own examples, as saving it does. Nothing is kept. It takes seconds.',
  needs: 'decide',
  body: z.object({ files }),
  replies: {
    200: {
      says: 'Every fault with its line; none where it may be saved.',
      gives: {
        json: z.object({
          faults: z.array(faultShape),
          library: z.string().nullable(),
          requirements: z.int().nullable(),
        }),
      },
    },
  },
  handle: async ({ body }, { housePolicy }) => {
    const made = await housePolicy.read(body.files);
    if ('problems' in made) {
      const faults = made.problems.map((each) => shownFault(each, body.files));
      return { is: 'json', body: { faults, library: null, requirements: null } };
    }
    const { hash, requirements } = made.library;
    const own = requirements.filter(({ jurisdiction }) => jurisdiction === house);
    return { is: 'json', body: { faults: [], library: hash, requirements: own.length } };
  },
});

const savePolicy = route({
  method: 'post',
  path: '/policies',
  id: 'savePolicy',
  title: 'Save a version of the house policy',
  says: 'All of its files. It is in force from then on; agreements that were analysed before keep their reports until they are analysed again. Of two that are based on the same version one is saved: the other is told that it was overtaken. To go back, save the files of an earlier one.',
  needs: 'decide',
  body: z
    .object({
      files,
      basedOn: z
        .int()
        .min(0)
        .max(1_000_000_000)
        .describe('Number of the version that was in force when this one was begun; 0: the one of the library itself.')
        .meta({ examples: [0] }),
      note: words.meta({ examples: ['Audit once a year is enough.'] }).describe('What was changed, and why.'),
    })
    .meta({ id: 'NewHousePolicy' }),
  replies: { 201: { says: 'In force.', gives: { json: policyShape } } },
  problems: ['conflict'],
  handle: async ({ body, actor, whole }, service) => {
    const { files, note, basedOn } = body;
    const made = await service.housePolicy.read(files);
    if ('problems' in made) throw faulty(made.problems, 'so it was not saved');
    const { hash } = made.library;
    const answer = await whole(async ({ policies }) => {
      const policy = await policies.save({ files, note, library: hash, basedOn }, actor).catch(overtaken);
      return { is: 'json', status: 201, body: shownFull(policy), location: `/api/policies/${policy.number}` };
    });
    // It is kept, whatever comes of this: it is looked for again a moment later.
    await service.housePolicy.changed().catch(() => {});
    return answer;
  },
});

export const policyRoutes: readonly Route[] = [listPolicies, findPolicy, checkPolicy, savePolicy];

async function shownPolicy(
  number: number,
  { store, housePolicy }: Pick<Service, 'housePolicy'> & { readonly store: Archive },
) {
  if (number === ownPolicy) return shownOwn(await housePolicy.own());
  const found = await store.policies.find(number);
  if (found === null) throw notFound('version of the house policy');
  return shownFull(found);
}

function shownFull(policy: HousePolicy) {
  return { ...shownSaved(policy), files: policy.files };
}

function shownSaved({ number, digest, library, note, person, name, at }: Omit<HousePolicy, 'files'>) {
  return { number, digest, library, note, person, name, at };
}

function overtaken(error: unknown): never {
  if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
  throw new RequestProblem(
    'conflict',
    error.message,
    'Look at the version that is in force now, take over what is to stay of it, and save yours as based on that one.',
  );
}

/** What lies in the library itself was saved by nobody here. */
function shownOwn({ files, digest, library }: Awaited<ReturnType<Service['housePolicy']['own']>>) {
  return { number: ownPolicy, digest, library, note: '', person: null, name: null, at: null, files };
}

function shownFault({ path, line, column, says }: LibraryProblem, files: readonly LibraryFile[]) {
  const shown = files.find((each) => each.path === path)?.text.split('\n')[line - 1] ?? '';
  return { path, line, column, says, shown: shown.trimEnd().slice(0, 200) };
}
