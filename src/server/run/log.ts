import { pino } from 'pino';
import type { LogLevel } from '../../model/settings.ts';
import type { ServerLog } from '../service.ts';

/** Lines of JSON. `write` gets each with its line end, in the order in which they came. */
export function openLog(level: LogLevel, write: (line: string) => void): ServerLog {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  return {
    info: (facts, says) => log.info(facts, says),
    error: (facts, says) => log.error(facts, says),
  };
}
