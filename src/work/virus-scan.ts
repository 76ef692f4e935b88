import { spawn } from 'node:child_process';

/** So long may the program look at one file, which is to be uploaded while somebody waits. */
const limitMs = 60_000;

/** What came of it. Anything but "clean" keeps the file out; `says` is for whoever uploaded it. */
export type VirusScan = { readonly is: 'clean' } | { readonly is: 'refused' | 'failed'; readonly says: string };

/**
 * Runs a virus scanner on a file: the command and its arguments, the path behind them, without a shell. Exit code 0 is clean, 1 is
 * what scanners answer where they found something; whatever else happens, nobody knows, and that is no clean file. What the program
 * prints goes nowhere: it names paths, and may quote the file. Never rejects.
 */
export function virusScan(
  [program, ...args]: readonly [string, ...(readonly string[])],
  file: string,
  timeoutMs = limitMs,
): Promise<VirusScan> {
  return new Promise((resolve) => {
    // A group of its own, so that what a script started ends with it.
    const child = spawn(program, [...args, file], { stdio: 'ignore', detached: true });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) endGroup(child.pid);
    }, timeoutMs);
    const end = (result: VirusScan): void => {
      clearTimeout(timer);
      resolve(result);
    };
    child.on('error', (error) => {
      const code = 'code' in error ? ` (${error.code})` : '';
      end(failed(`could not be started${code}`));
    });
    child.on('exit', (code, signal) => {
      if (late) end(failed(`took longer than ${timeoutMs / 1000} s`));
      else if (code === 0) end({ is: 'clean' });
      else if (code === 1) end(refused);
      else end(failed(code === null ? `was ended by ${signal}` : `ended with exit code ${code}`));
    });
  });
}

const refused: VirusScan = {
  is: 'refused',
  says: 'The virus scanner found something in the file, so it was not kept. Ask whoever sent it for a clean one.',
};

function failed(how: string): VirusScan {
  return {
    is: 'failed',
    says: `The virus scanner ${how}, so the file was not kept. Try again, and tell whoever runs the service: LACUNA_SCAN_COMMAND sets it.`,
  };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
