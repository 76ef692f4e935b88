import type { Answer } from './answer.ts';
import { today } from './api/deal-shape.ts';
import type { Service } from './service.ts';

/**
 * The answer of a read that depends on what is kept, the library, the day and `asked` alone, kept at hand until one of them is another.
 * `asked` holds all that makes one asker's answer differ from another's: the name of the route, the query, the sight.
 */
export async function keptAnswer(
  asked: readonly unknown[],
  service: Pick<Service, 'store' | 'library' | 'now' | 'printedOnce'>,
  make: () => Promise<unknown>,
): Promise<Answer> {
  const edition = await service.store.edition();
  const key = JSON.stringify([...asked, edition, service.library.hash, today(service)]);
  const body = await service.printedOnce(key, async () => Buffer.from(JSON.stringify(await make())));
  return { is: 'kept-json', body };
}
