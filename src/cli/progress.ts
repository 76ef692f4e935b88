import type { ScanRequest } from '../scan/scan.ts';
import type { World } from './world.ts';

type Summary = Parameters<ScanRequest['onDone']>[1];

/** How far a scan is, on standard error: one line that is rewritten as files finish, or where nobody looks, a line now and then. */
export type Progress = {
  readonly done: (name: string, summary: Summary, known: boolean) => void;
  /** Says something above the line. */
  readonly say: (words: string) => void;
  readonly end: () => void;
};

const clearLine = '\r\u001b[K';

/** Between two lines where nobody looks. */
const quietMs = 10_000;

/** Counts up to `total`. */
export function progress(total: number, { errors, printError, now }: World): Progress {
  const began = now();
  const counts = { done: 0, known: 0, gaps: 0, unread: 0 };
  let said = began;
  const line = (): string => {
    const seconds = Math.max(0.001, (now() - began) / 1000);
    const rate = counts.done / seconds;
    const left = counts.done === total ? '' : `, ${spoken((total - counts.done) / rate)} left`;
    return [
      `${counts.done}/${total}, ${rate.toFixed(1)}/s${left}`,
      ...(counts.gaps > 0 ? [`${counts.gaps} with gaps at must`] : []),
      ...(counts.unread > 0 ? [`${counts.unread} unread`] : []),
      ...(counts.known > 0 ? [`${counts.known} as before`] : []),
    ].join('; ');
  };
  return {
    done: (name, { unread, gaps }, known) => {
      counts.done += 1;
      if (known) counts.known += 1;
      if (unread) counts.unread += 1;
      else if (gaps.must > 0) counts.gaps += 1;
      if (errors.terminal) {
        printError(`${clearLine}${`${line()}  ${printable(name)}`.slice(0, Math.max(20, errors.columns - 1))}`);
      } else if (counts.done < total && now() - said >= quietMs) {
        said = now();
        printError(`lacuna: ${line()}\n`);
      }
    },
    say: (words) => printError(errors.terminal ? `${clearLine}${words}\n` : `lacuna: ${words}\n`),
    end: () => {
      if (errors.terminal) printError(clearLine);
    },
  };
}

/** "40 s", "12 min", "3 h 20 min". */
function spoken(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A file name may hold anything, and a terminal obeys it. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
