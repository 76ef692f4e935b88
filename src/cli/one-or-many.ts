import path from 'node:path';
import type { ScanRequest } from '../scan/scan.ts';
import { findAgreements } from './find-agreements.ts';
import type { Setting } from './scan-papers.ts';
import type { World } from './world.ts';

/** The one agreement that an argument names; null where it is a folder, a glob, or a mail or archive with several. */
export async function oneOrMany(
  named: string,
  { work, config }: Setting,
  world: World,
): Promise<ScanRequest['found'][number] | null> {
  const found = await findAgreements([named], work, world, config);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return null;
  const isFile = path.resolve(only.path) === path.resolve(named) || only.name === named || only.part !== undefined;
  return isFile ? only : null;
}
