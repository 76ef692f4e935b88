import type { Report } from '../src/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** What a file name or a quote may hold that some format gives a meaning to, or some program obeys. */
export const hostileWords = [
  '=HYPERLINK("http://a.example";"open")',
  '+1+1|cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r\n=1+1',
  '\n=1+1',
  '＝1+1',
  'a "quoted" word, a comma; a semicolon',
  'two\nlines',
  '</failure><testcase name="forged"/> & <![CDATA[ ]]> <!--',
  '[click](http://b.example) {0} {{1}} `code` <b>',
  'bell \u{7}, null \u{0}, escape \u{1b}[31m, delete \u{7f}, next line \u{85}, no character \u{ffff}',
  'line \u{2028} and paragraph \u{2029} separators',
  'lone \u{d800} and \u{dc00} surrogates, and a pair \u{1f4c4}',
  'right to left \u{202e}fdp.exe\u{202c} and \u{2066}isolated\u{2069}',
  ' blanks around ',
  "'already quoted",
  '{"results": []} "results": []',
  '%2e%2e/a?b#c:d ▸ e',
];

/** The sample report, with such words for every name of a document and every quote: a document for each of them. */
export const hostileReport: Report = {
  ...sampleReport,
  documents: hostileWords.flatMap((words, index) =>
    sampleReport.documents.slice(0, 1).map((document) => ({
      ...document,
      name: `${words} ${index}.pdf`,
      problems: document.problems.map((problem) => ({ ...problem, says: words })),
      lines: document.lines.map((line) => ({
        ...line,
        ...(line.because === undefined ? {} : { because: words }),
        ...(line.nearest === undefined
          ? {}
          : { nearest: { ...line.nearest, heading: words, quote: words, says: words } }),
        cites: line.cites.map((cite) => ({
          ...cite,
          ...(cite.in === undefined ? {} : { in: `${words} ${index}.pdf` }),
          clause: words,
          quote: words,
          end: cite.start + words.length,
        })),
        ...(line.family === undefined ? {} : { family: { ...line.family, says: words } }),
      })),
      conflicts: document.conflicts.map((conflict) => ({ ...conflict, says: words })),
    })),
  ),
};
