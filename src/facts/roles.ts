import type { Document } from '../model/document.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Role } from '../model/role.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/**
 * What the parties are to each other, with the first words that say so. Controllers side by side free a paper of all that is
 * asked of a processor, so they are believed only where they are said outright: in no "not", "if" or "where", and of more than
 * the details by which the parties' people reach each other. A processor is believed on any such word that is not denied.
 */
export function partyRoles(document: Document): readonly Proposal[] {
  const found = new Map<Role, Span>();
  for (const block of document.blocks) {
    if (!mayTell.test(document.text.slice(block.start, block.end))) continue;
    for (const sentence of sentencesIn(document.text, block)) {
      const words = document.text.slice(sentence.start, sentence.end);
      for (const { role, pattern, isBelieved } of signs) {
        if (found.has(role)) continue;
        for (const hit of words.matchAll(pattern)) {
          if (!isBelieved(words, hit.index)) continue;
          const start = sentence.start + hit.index;
          found.set(role, { start, end: start + hit[0].length });
          break;
        }
      }
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.start - b.start)
    .map(([value, span]): Proposal => ({ question: 'roles', value, by: 'role of the parties', span }));
}

const mayTell = /controller|process|business associate|intermediary|service provider|ICT services|purposes/i;
const denied = /\b(?:not|no|nor|neither|never|nothing|none|rather than|instead of|other than|without)\b[^,;:]{0,60}$/iu;
const conditional =
  /\b(?:if|where|when(?!\s+processing)|wherever|whether|unless|insofar|in so far|to the extent|in (?:some|certain|any) (?:cases?|circumstances)|in case)\b/iu;
const ofPeople =
  /\b(?:contact|account|billing|usage|log-?in|relationship|administrative|marketing)\s+(?:data|details|information|persons?)\b|\b(?:personnel|representatives|employees|staff|signatories)\b/iu;

function isNotDenied(words: string, at: number): boolean {
  return !denied.test(words.slice(0, at));
}

function isOutright(words: string, at: number): boolean {
  return isNotDenied(words, at) && !conditional.test(words) && !ofPeople.test(words);
}

type Sign = {
  readonly role: Role;
  readonly pattern: RegExp;
  readonly isBelieved: (words: string, at: number) => boolean;
};

const processorName = '(?:data\\s+)?(?:processor|intermediary)|business\\s+associate';
const us = '(?:Controller|Customer|Client|Company|Buyer|Covered\\s+Entity)';

const signs: readonly Sign[] = [
  {
    role: 'independent-controllers',
    pattern:
      /\b(?:independent|separate|autonomous)\s+(?:data\s+)?controllers?\b|\bcontrollers?\s+in\s+(?:its|their)\s+own\s+right\b/giu,
    isBelieved: isOutright,
  },
  {
    role: 'joint-controllers',
    pattern: /\bjoint\s+(?:data\s+)?controllers\b|\bjointly\s+determine\s+the\s+purposes\b/giu,
    isBelieved: isOutright,
  },
  {
    // A definition ("processor means") and the processors that somebody may engage are nobody's role.
    role: 'processor',
    pattern: new RegExp(
      [
        `\\b(?:acts?|acting|is|are|be|being|as|appointed|engaged)\\s+(?:(?:a|an|the|its|(?:the\\s+)?${us}['’]s)\\s+)?(?:${processorName})\\b`,
        `\\((?:the\\s+)?["“'‘](?:${processorName})["”'’]`,
        `\\bthe\\s+(?:${processorName})\\s+(?:shall|will|must|may|agrees|processes)\\b`,
        `\\bprocess(?:es|ing|ed)?\\b[^.;]{0,80}\\b(?:behalf\\s+of|instructions\\s+(?:of|from))\\s+(?:the\\s+)?${us}\\b`,
        `\\bprocess(?:es|ing|ed)?\\b[^.;]{0,80}\\b${us}['’]s\\s+(?:behalf|(?:\\w+\\s+)?instructions)\\b`,
        `\\bservice\\s+provider\\b[^.;]{0,60}\\b(?:CCPA|California)\\b`,
      ].join('|'),
      'giu',
    ),
    isBelieved: isNotDenied,
  },
  {
    role: 'sub-processor',
    pattern: new RegExp(
      `\\b(?:acts?|acting|is|are|be|as|appointed|engaged)\\s+(?:(?:a|the|its)\\s+)?sub-?processor\\s+(?:of|to|for)\\s+(?:the\\s+)?(?:${us}|processor|other)\\b`,
      'giu',
    ),
    isBelieved: isNotDenied,
  },
  {
    role: 'ict-provider',
    pattern:
      /\bICT\s+(?:third[- ]party\s+)?service\s+provider\b|\bprovid(?:er|es|e|ing)\s+(?:of\s+)?ICT\s+services\s+to\s+(?:a|the)\s+financial\s+entity\b/giu,
    isBelieved: isNotDenied,
  },
];
