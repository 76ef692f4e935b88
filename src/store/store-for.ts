import type { Settings } from '../model/settings.ts';
import type { Files, Store } from '../model/store.ts';
import { openStore, type StoreAt } from './open-store.ts';
import type { KeptEntry } from './put-entry.ts';

/** Opens the store that the settings name, with its files where they say. Rejects with a sentence where that cannot be. */
export async function storeFor<Entry extends KeptEntry, Summary>(
  { database, files }: Pick<Settings, 'database' | 'files'>,
  now: () => Date,
  { onAsked = null, kinds = null }: Pick<StoreAt, 'onAsked' | 'kinds'> = {},
): Promise<Store<Entry, Summary>> {
  return openStore<Entry, Summary>({ database, files: await filesAt(files), now, onAsked, kinds });
}

/** Null where they are in the database. */
export async function filesAt(setting: Settings['files']): Promise<Files | null> {
  switch (setting.in) {
    case 'database':
      return null;
    case 'folder':
      return (await import('./files-folder.ts')).openFolder(setting.folder);
    case 's3':
      return (await import('./files-bucket.ts')).openBucket(setting);
    default:
      return setting satisfies never;
  }
}
