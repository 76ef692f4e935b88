// The plain source of an agreement: one paragraph a line, its rank by the sign in front.
//
//   # Title            ^ centred line        ## unnumbered heading      === heading on a new page
//   @ heading 1        @@ provision 1.1      @@@ item (a)               @@@@ item (i)
//   & recital (A)      - bullet              | cell | cell |            %restart: numbering begins anew
//   %break: new page   anything else: a paragraph.   **words** are bold.
//
// Above the first line "---": settings, one "name: value" a line: format, numbering, header, columns, font.
const ranks = { '@': 1, '@@': 2, '@@@': 3, '@@@@': 4 };

export function parseSource(text) {
  const [head, ...rest] = text.split(/^---$/m);
  const settings = Object.fromEntries(
    head
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const count = [0, 0, 0, 0, 0];
  let recital = 0;
  let instance = 0;
  const lines = [];
  for (const raw of rest.join('---').split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    if (line === '%restart') {
      count.fill(0);
      instance += 1;
      continue;
    }
    if (line === '%break') {
      lines.push({ kind: 'break', text: '' });
      continue;
    }
    const sign = /^(@{1,4}|===|##|#|\^|&|-)\s+/.exec(line);
    const words = sign === null ? line : line.slice(sign[0].length);
    const mark = sign?.[1];
    if (mark in ranks) {
      const rank = ranks[mark];
      count[rank] += 1;
      count.fill(0, rank + 1);
      const heading = rank === 1;
      const lead = mark === '@@' ? /^\*\*[^*]+\*\*/.exec(words) : null;
      lines.push({
        kind: 'numbered',
        rank,
        instance,
        heading,
        lead,
        label: label(settings.numbering, rank, count),
        text: words,
      });
    } else if (mark === '&') {
      recital += 1;
      lines.push({ kind: 'recital', label: `(${String.fromCharCode(64 + recital)})`, text: words });
    } else if (line.startsWith('|')) {
      lines.push({
        kind: 'row',
        cells: line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
        text: words,
      });
    } else {
      const kind =
        { '#': 'title', '^': 'centred', '##': 'heading', '===': 'schedule', '-': 'bullet' }[mark] ?? 'paragraph';
      lines.push({ kind, text: words });
    }
  }
  return { settings, lines };
}

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The label as the reader of the page sees it. */
function label(numbering, rank, count) {
  const letter = String.fromCharCode(96 + count[3]);
  if (rank === 3) return numbering === 'german' ? `${letter})` : `(${letter})`;
  if (rank === 4) return `(${roman[count[4]]})`;
  if (numbering === 'german') return rank === 1 ? `§ ${count[1]}` : `(${count[2]})`;
  if (numbering === 'article') return rank === 1 ? `ARTICLE ${count[1]}` : `${count[1]}.${count[2]}`;
  return rank === 1 ? `${count[1]}.` : `${count[1]}.${count[2]}`;
}

/** Cuts a line into runs at its **bold** words. */
export function runsOf(text) {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .map((part) => (part.startsWith('**') ? { text: part.slice(2, -2), bold: true } : { text: part, bold: false }));
}
