import { type Attachment, type Document, quote, type Signature } from '../../model/document.ts';
import type { Link } from '../../model/link.ts';
import { placeInWords } from '../../model/place.ts';
import { clauseId, referenceId } from './contents.ts';
import { definedTwice } from './defined-twice.ts';
import { escaped } from './escaped.ts';

/** What was understood of a paper: its kind, parties and what a person should look at, above its text. */
export function overviewOf(document: Document, at: number, links: readonly Link[]): string {
  const { source, type, language, parties, clauses, terms, problems, comments } = document;
  const rows: readonly (readonly [string, string])[] = [
    ['File', `${source.format ?? 'unknown format'}${source.pages === null ? '' : `, ${source.pages} pages`}`],
    ['View', source.view ?? ''],
    ['Type', type === null ? 'not recognised' : `${type.id}, because of “${quote(document, type.because)}”`],
    ['Language', language ?? 'not recognised'],
    [
      'Parties',
      parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join('; ') || 'none recognised',
    ],
    ['Read', `${clauses.length} clauses, ${terms.length} defined terms`],
  ];
  return [
    '<header>',
    `<h1 id="d${at}">${escaped(source.name)}</h1>`,
    '<dl>',
    ...rows.filter(([, words]) => words !== '').map(([name, words]) => `<dt>${name}</dt><dd>${escaped(words)}</dd>`),
    '</dl>',
    ...listed(
      'Problems',
      problems.map(
        ({ code, says, place }) =>
          `<b>${code}</b>${place === undefined ? '' : `, ${placeInWords(place)}`}: ${escaped(says)}`,
      ),
    ),
    ...listed(
      'Signatures',
      document.signatures.map((signature) => signed(document, signature)),
    ),
    ...listed(
      'Schedules',
      document.attachments.map((attachment) => attachmentOf(document, at, attachment)),
    ),
    ...listed(
      'Defined more than once',
      definedTwice(document).map(
        ({ term, differ }) => `${escaped(term)}: ${differ ? 'the meanings differ' : 'with the same meaning'}`,
      ),
    ),
    ...listed('Defined and not used', unused(document)),
    ...listed('Used as terms and not defined', notDefined(document)),
    ...listed('References that lead to no clause', nowhere(document, at, links)),
    ...listed(
      'Comments beside the text',
      comments
        .filter(({ place }) => place === null)
        .map(({ author, text }) => `<b>${escaped(author ?? 'somebody')}</b>: ${escaped(text)}`),
    ),
    '</header>',
  ].join('\n');
}

function signed({ parties }: Document, { party, name, title, date, isSigned }: Signature): string {
  const who = party === null ? null : (parties[party]?.name ?? null);
  const words = [who, name, title, date].filter((each) => each !== null).map((each) => escaped(each));
  return `${isSigned ? 'signed' : 'no signature in words'}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}

function attachmentOf(document: Document, at: number, { label, heading, clause, references }: Attachment): string {
  const title = heading === null ? '' : ` ${escaped(quote(document, heading))}`;
  if (clause !== null) return `<a href="#${clauseId(at, clause)}">${escaped(label)}</a>${title}`;
  const [first] = references;
  const there = first === undefined ? '' : ` <a href="#${referenceId(at, first)}">(referred to here)</a>`;
  return `${escaped(label)}${title}: referred to and not in the file${there}`;
}

/** Of several names for one thing ('"Package" or "Packaging" means …') it is enough that one is used. */
function unused({ terms }: Document): readonly string[] {
  const used = new Set(terms.filter(({ uses }) => uses.length > 0).map(({ meaning }) => meaning.end));
  const idle = terms.filter(({ uses, meaning }) => uses.length === 0 && !used.has(meaning.end));
  return [...new Set(idle.map(({ term }) => term))].map(escaped);
}

/** How often it is used, with the words around the first use. */
function notDefined(document: Document): readonly string[] {
  const { undefinedTerms, definedElsewhere, text } = document;
  if (definedElsewhere !== null)
    return [
      `Not looked for: terms without a definition have one elsewhere (“${escaped(quote(document, definedElsewhere))}”)`,
    ];
  return undefinedTerms.map(({ term, uses }) => {
    const [first] = uses;
    const around =
      first === undefined ? '' : text.slice(Math.max(0, first.start - 40), first.end + 40).replace(/\n/g, ' ');
    return `${escaped(term)}: ${uses.length} uses, first “…${escaped(around)}…”`;
  });
}

function nowhere(document: Document, at: number, links: readonly Link[]): readonly string[] {
  return document.references.flatMap(({ of, target, span }, index) => {
    if (of !== 'this' || target !== null) return [];
    const link = links.find((each) => each.document === at && each.reference === index);
    if (link !== undefined && link.to !== null) return [];
    const several =
      link !== undefined && link.fitting > 1 ? `: ${link.fitting} of the papers read together have such a clause` : '';
    return [`<a href="#${referenceId(at, index)}">${escaped(quote(document, span))}</a>${several}`];
  });
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`<h2>${title}</h2>`, '<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'];
}
