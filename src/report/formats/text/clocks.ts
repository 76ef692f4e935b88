import type { ReportClock, ReportLatency } from '../../../model/report.ts';
import { beside, type Columns } from '../../layout.ts';
import {
  clockInWords,
  clockMarks,
  clocksNotAsked,
  clocksShown,
  clocksTitle,
  clockTold,
  windowTold,
} from '../told/clocks.ts';
import type { Paint } from './ink.ts';
import { laidOut, ruledTitle } from './laid-out.ts';

type Style = { readonly paint: Paint; readonly width: number };

const quoteLength = 240;

/** The vendor's time to report against every deadline of the law, worst first; what does not touch this deal is only counted. */
export function clocksText(latency: ReportLatency | null, style: Style): readonly string[] {
  if (latency === null) return [];
  const { paint, width } = style;
  const columns: Columns = { indent: 2, column: 12, width };
  const rest = clocksNotAsked(latency);
  const shown = clocksShown(latency);
  return [
    '',
    ruledTitle(clocksTitle, style),
    ...(shown.length === 0 ? [] : ['']),
    ...laidOut(windowTold(latency), { columns, paint, quoteLength }),
    ...shown.flatMap((clock) => entry(clock, columns, paint)),
    ...(rest === null ? [] : ['', ...beside('not asked', rest, columns).map((line) => paint('quiet', line))]),
  ];
}

function entry(clock: ReportClock, columns: Columns, paint: Paint): readonly string[] {
  const { mark, ink } = clockMarks[clock.outcome];
  const [first = '', ...rest] = beside(mark, `${clockInWords(clock)} [${clock.clock}]`, columns);
  return ['', first.replace(mark, paint(ink, mark)), ...rest, ...laidOut(clockTold(clock), { columns, paint })];
}
