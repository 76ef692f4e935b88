import { readdirSync, statSync } from 'node:fs';

/** When a file, or the last of all that a folder holds, was changed, in milliseconds; 0 where there is no such file. Folders count: one loses a file. */
export function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const within = readdirSync(path, { recursive: true }).map((each) => statSync(`${path}/${each}`).mtimeMs);
  return Math.max(found.mtimeMs, ...within);
}
