import type { Settings } from '../model/settings.ts';
import { settingsFrom } from './settings.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

/** How the service is set up, as the environment says. Throws a UsageError that lists every fault. */
export function serviceSettings({ env }: Pick<World, 'env'>): Settings {
  const read = settingsFrom(env);
  if ('settings' in read) return read.settings;
  throw new UsageError(
    'bad-argument',
    `the settings have faults\n${read.faults.map((each) => `  ${each}`).join('\n')}`,
  );
}
