import type { FilesSetting } from '../model/settings.ts';
import type { Files } from '../model/store.ts';
import { openBucket } from './files-bucket.ts';
import { openFolder } from './files-folder.ts';

/** Where uploaded files are kept by this setting; null where that is the database itself. Rejects where a folder cannot be made. */
export async function openFiles(setting: FilesSetting): Promise<Files | null> {
  switch (setting.in) {
    case 'database':
      return null;
    case 'folder':
      return openFolder(setting.folder);
    case 's3':
      return openBucket(setting);
    default:
      return setting satisfies never;
  }
}
