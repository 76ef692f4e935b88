import type { Answer } from './answer.ts';
import { today } from './api/deal-shape.ts';
import type { Service } from './service.ts';

/**
 * The answer of a read that depends on what is kept, the library, the day and `asked` alone, kept at hand until one of them is another.
 * `asked` holds all that makes one asker's answer differ from another's: the name of the route, the query, the sight.
 */
export async function keptAnswer(
  asked: readonly unknown[],
  service: Keeping,
  make: () => Promise<unknown>,
): Promise<Answer> {
  return { is: 'kept-json', body: await keptBytes(asked, service, make) };
}

/** The same, not as an answer but as bytes of JSON: as long as what is kept stays as it is, the same bytes. */
export async function keptBytes(
  asked: readonly unknown[],
  service: Keeping,
  make: () => Promise<unknown>,
): Promise<Uint8Array> {
  const edition = await service.store.edition();
  const key = JSON.stringify([...asked, edition, service.library.hash, today(service)]);
  return service.printedOnce(key, async () => Buffer.from(JSON.stringify(await make())));
}

type Keeping = Pick<Service, 'store' | 'library' | 'now' | 'printedOnce'>;
