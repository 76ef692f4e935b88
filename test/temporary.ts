import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';

/** Of gigabytes: many times what the tests of one run leave there at a time. Containers are often given 64 MB. */
const room = 4;

/**
 * Where tests put what goes with them: in memory, where the system has room there, and else where it has always been. The tests make
 * hundreds of databases, and each write of each waits for the disk, though none of them has to outlive the machine.
 */
export function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === inMemory);
    const runsPrograms = mount !== undefined && !mount.includes('noexec');
    return runsPrograms && bavail * bsize >= room * 2 ** 30 ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
