import path from 'node:path';
import picomatch from 'picomatch';
import { slashed } from './walk.ts';

/** Tells whether a whole path is meant by a path or glob from a folder on. What looks like a glob may be the very name of a file. */
export function covering(folder: string, agreement: string): (file: string) => boolean {
  const plain = path.posix.normalize(slashed(agreement));
  const fits = picomatch(plain, { dot: true });
  return (file) => {
    const below = slashed(path.relative(folder, file));
    return below === plain || fits(below);
  };
}
