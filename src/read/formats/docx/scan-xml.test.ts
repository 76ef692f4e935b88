import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { scanXml } from './scan-xml.ts';

type Told = { readonly events: readonly string[]; readonly fault: string | null };

const opened = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  `open ${name} ${JSON.stringify([...attributes])}`;

/** Texts that follow each other are one: a parser may cut them where it likes. */
const addText = (events: string[], text: string): void => {
  if (text === '') return;
  if (events.at(-1)?.startsWith('text ')) events.push(events.pop() + text);
  else events.push(`text ${text}`);
};

function scanned(source: string): Told {
  const events: string[] = [];
  const begun: number[] = [];
  let last: readonly string[] = [];
  const wholes = new Map<string, readonly string[]>();
  const fault = scanXml<string>(source, {
    meaning: ({ name, attributes }) =>
      opened(
        name,
        attributes.map((attribute) => [attribute.name, attribute.value]),
      ),
    open: (meaning) => {
      begun.push(events.length);
      events.push(meaning);
      return null;
    },
    close: () => {
      events.push('close');
      last = events.slice(begun.pop());
    },
    text: (text) => addText(events, text),
    repeats: (meaning) => /^open (?:a|w:r) /.test(meaning),
    whole: (spelling) => wholes.set(spelling, last),
    again: (spelling) => {
      events.push(...(wholes.get(spelling) ?? []));
      return wholes.has(spelling);
    },
  });
  return { events, fault };
}

/** What another parser makes of the same document, up to its first complaint. */
function judged(source: string): Told {
  const events: string[] = [];
  const parser = new SaxesParser();
  const stop = (fault: string) => () => {
    throw new RangeError(fault);
  };
  parser.on('error', stop('malformed'));
  parser.on('doctype', stop('doctype'));
  parser.on('opentag', ({ name, attributes }) => events.push(opened(name, Object.entries(attributes))));
  parser.on('closetag', () => events.push('close'));
  parser.on('text', (text) => addText(events, text));
  parser.on('cdata', (text) => addText(events, text));
  try {
    parser.write(source).close();
    return { events: outsideTextDropped(events), fault: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { events: outsideTextDropped(events), fault: error.message };
  }
}

/** The judge also tells the white space around the root element. */
function outsideTextDropped(events: readonly string[]): string[] {
  let depth = 0;
  return events.filter((event) => {
    if (event.startsWith('open')) depth++;
    else if (event === 'close') depth--;
    else return depth > 0;
    return true;
  });
}

const name = fc.constantFrom('w:p', 'w:r', 'w:t', 'a', 'w:t.x-2', '_b', 'é', 'a:\u{10400}');
const words = fc.constantFrom(
  ...[
    '',
    ' ',
    'The Supplier casts parts.',
    '\r\n',
    '\r',
    '\t\n',
    '&amp;',
    '&lt;&gt;',
    '&quot;',
    '&apos;',
    '>',
    ']',
    ']]',
  ],
  ...['&#65;', '&#x20AC;', '&#xa;', '&#13;', '\u{1F58B}', '“é”', '&#x1F58B;', '\u0085', '\u2028', '\ufffd'],
);
const broken = fc.constantFrom(
  ...[
    ']]>',
    '&',
    '&;',
    '&nbsp;',
    '&#0;',
    '&#x1;',
    '&#X41;',
    '&#xD800;',
    '&#65',
    '&#x110000;',
    '&#99999999999;',
    '\u0000',
  ],
  ...[
    '\u000b',
    '\ufffe',
    '\uffff',
    '<',
    '</',
    '<!',
    '<?',
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    '?>',
    '/>',
    '"',
    "'",
    '=',
    '< ',
  ],
  ...['<!DOCTYPE a>', '<?xml version="1.0"?>', '<a', '</a>', '<a/>', '<a b>', '<a b=c>', '<a b="<"/>', '<a b=""c=""/>'],
  ...[
    '<a b="" b=""/>',
    '<1/>',
    '<a.1/>',
    '<-a/>',
    '<a/ >',
    '</a b>',
    '</ a>',
    '<a ="">',
    '<·/>',
    '<a·/>',
    '<a />',
    '\ufeff',
  ],
  ...['<a b=\'"\' c=">"/>', '<a b="\r\n\t"/>', '<a b="&#10;&lt;"/>', '<a\r\nb = "1"\t/>', '<é é="é"/>', '<a×/>'],
);
const value = fc.array(words, { maxLength: 3 }).map((parts) => parts.join('').replaceAll('"', "'"));
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('w:val', 'val', 'xml:space', 'w:rsidR'), value), { selector: ([key]) => key })
  .map((pairs) => pairs.map(([key, text]) => ` ${key}="${text}"`).join(''));
const sameElements = fc.constantFrom('<a><b>one</b></a>', '<w:r><a>x</a></w:r>', '<a><a/></a>', '<a>one</a>');
const content = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.array(words, { maxLength: 3 }).map((parts) => parts.join('')),
    value.map((text) => `<![CDATA[${text}]]>`),
    sameElements,
    value.map((text) => `<!-- ${text} -->`),
    value.map((text) => `<?note ${text}?>`),
    fc.tuple(name, attributes).map(([tag, pairs]) => `<${tag}${pairs}/>`),
    fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, pairs, nodes]) => `<${tag}${pairs}>${nodes.join('')}</${tag} >`),
  ),
})).node;
const declaration = fc.constantFrom(
  ...[
    '',
    '<?xml version="1.0"?>',
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n",
    ' ',
    '<!-- first -->',
  ],
  ...[
    '<?xml?>',
    '<?xml version="2.0"?>',
    '<?xml version="1.0"encoding="UTF-8"?>',
    '<?xml version="1.0" standalone="maybe"?>',
  ],
);
const documents = fc
  .tuple(
    declaration,
    attributes,
    fc.array(content, { maxLength: 6 }),
    fc.constantFrom('', '\n', '<!-- last -->', '<?end?>'),
  )
  .map(([before, pairs, nodes, after]) => `${before}<w:document${pairs}>${nodes.join('')}</w:document>${after}`);

/** Some of the document's signs, replaced by signs that may break it. */
const damaged = fc
  .tuple(
    documents,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(broken, words)), { minLength: 1, maxLength: 3 }),
  )
  .map(([source, wounds]) =>
    wounds.reduce((text, [at, length, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + length);
    }, source),
  )
  // Decoding leaves no half of a surrogate pair; a second mark of byte order is the judge's own leniency.
  .map((source) => source.replace(/\p{Surrogate}/gu, '\ufffd').replace(/^\ufeff+/, ''))
  // The judge takes a question mark for the space that must follow the target of an instruction.
  .filter((source) => !/<\?[^\s?]+\?[^>]/.test(source));

/**
 * Of a fault it does not matter whether what it ends was closed before or after; and a document type is named as soon as it begins,
 * where the judge wants to see its end.
 */
function comparable({ events, fault }: Told): Told {
  if (fault === null) return { events, fault };
  return { events: events.slice(0, events.findLastIndex((event) => event !== 'close') + 1), fault: 'some' };
}

test('a scan tells what another parser tells, of whole documents and of damaged ones, up to the same fault', () => {
  const check = (source: string): void => {
    expect(comparable(scanned(source))).toEqual(comparable(judged(source)));
  };
  fc.assert(fc.property(documents, check), { numRuns: 500 });
  fc.assert(fc.property(damaged, check), { numRuns: 3000 });
});
