import type { Block, Document } from '../model/document.ts';
import type { DutyFact, Fact } from '../model/fact.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { type Mention, mentionsOf } from './duty-bearer.ts';
import { forbidsFirst, lastAlsoNot, type Modal, modalsIn } from './duty-modality.ts';
import { subjectOf } from './duty-subject.ts';

type Duty = Span & DutyFact;

/** "The Recipient shall:", under which the items stand. `modality` is null where it says only who: "Each party:". */
type LeadIn = Pick<DutyFact, 'bearer' | 'subject'> & {
  readonly modality: DutyFact['modality'] | null;
  /** Where it says so; null with `modality`. */
  readonly modal: Span | null;
  readonly clause: number | null;
};

/**
 * Who must, may or must not do something, sentence by sentence. An item takes who and what from its lead-in, however
 * deep it stands below it. A sentence that binds two, or says what shall and what shall not be done, gives several facts.
 * A sentence whose bearer is not named ("this Agreement shall …", "it shall …" of a thing) gives none.
 */
export function duties(document: Document): Fact[] {
  const { text, blocks } = document;
  const mentions = mentionsOf(document);
  const found: Duty[] = [];
  let leads: LeadIn[] = [];
  for (const block of blocks) {
    leads = leads.filter((lead) => governs(document, lead, block));
    const lead = leads.at(-1) ?? null;
    const own = block.kind === 'heading' ? [] : inBlock(text, block, mentions, lead);
    found.push(...own);
    if (/[:—–]\s*$/.test(text.slice(block.end - 4, block.end)) || endsOpen(text, block)) {
      const last = own.at(-1) ?? bearerAtEnd(text, block, mentions);
      if (last !== null) leads = [...leads.slice(-12), { ...last, clause: block.clause }];
    }
  }
  return found;
}

function governs(document: Document, lead: LeadIn, block: Block): boolean {
  if (block.clause === lead.clause) return block.kind === 'item';
  let above = block.clause === null ? null : (document.clauses[block.clause]?.parent ?? null);
  // Numbering is seldom deeper than six; a hostile file must not make this walk long.
  for (let steps = 0; above !== null && steps < 12; steps += 1) {
    if (above === lead.clause) return true;
    above = document.clauses[above]?.parent ?? null;
  }
  return false;
}

/** "The Supplier shall not" and "…and shall" go on in the items that follow. */
function endsOpen(text: string, block: Span): boolean {
  return /\b(?:shall|must|will|may|not|to|and|that)\s*$/i.test(
    text.slice(Math.max(block.start, block.end - 12), block.end),
  );
}

function bearerAtEnd(
  text: string,
  block: Span,
  mentions: (sentence: string) => readonly Mention[],
): Omit<LeadIn, 'clause'> | null {
  const from = Math.max(block.start, block.end - 80);
  const words = text.slice(from, block.end);
  const last = mentions(words).at(-1);
  if (last === undefined || !/^\s*[:—–]\s*$/.test(words.slice(last.end))) return null;
  return {
    bearer: last.bearer,
    modality: null,
    modal: null,
    subject: { start: from + last.start, end: from + last.end },
  };
}

const label =
  /^\s*(?:\(?(?:[\da-z]{1,4}|[ivxlc]{1,7})(?:\.\d{1,3}){0,5}[.)]\)?|\d{1,3}(?:\.\d{1,3}){1,5}|[-•–▪●*])\s+/i;

function inBlock(
  text: string,
  block: Block,
  mentions: (sentence: string) => readonly Mention[],
  lead: LeadIn | null,
): Duty[] {
  const found: Duty[] = [];
  let last: DutyFact['subject'] | null = lead?.subject ?? null;
  let bearer = lead?.bearer ?? null;
  sentencesIn(text, block).forEach((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const modals = modalsIn(words);
    const known = modals.length === 0 && lead === null ? [] : mentions(words);
    const before = last === null || bearer === null ? null : { bearer, subject: last };
    const own = inSentence(sentence, words, modals, known, before);
    if (index === 0 && lead !== null && !startsWithOwn(own, sentence, words, known)) {
      found.push(...inherited(sentence, words, lead));
    }
    found.push(...own);
    const latest = own.at(-1);
    if (latest !== undefined) ({ bearer, subject: last } = latest);
  });
  return found;
}

/** Whether an item is a sentence of its own, so that the lead-in's verb does not reach it. */
function startsWithOwn(own: readonly Duty[], sentence: Span, words: string, known: readonly Mention[]): boolean {
  const offset = label.exec(words)?.[0].length ?? 0;
  const first = known[0];
  return own.some(
    ({ subject }) => first !== undefined && subject.start === sentence.start + first.start && first.start <= offset + 4,
  );
}

function inherited(sentence: Span, words: string, lead: LeadIn): Duty[] {
  const item = words.replace(label, '');
  const modal = modalsIn(item.slice(0, 60))[0];
  const direct = modal !== undefined && /^(?:it\s|they\s|that\sit\s|that\sthey\s)?$/i.test(item.slice(0, modal.start));
  const itsOwn = direct && lead.modality === null;
  const modality = itsOwn ? modal.modality : lead.modality;
  const place = itsOwn ? within(modal, sentence.end - item.length) : lead.modal;
  if (modality === null || place === null) return [];
  const forbids = modality !== 'may' && forbidsFirst(item);
  const { bearer, subject } = lead;
  return [{ kind: 'duty', ...sentence, bearer, subject, modality: forbids ? 'shall-not' : modality, modal: place }];
}

function inSentence(
  sentence: Span,
  words: string,
  modals: readonly Modal[],
  known: readonly Mention[],
  before: Pick<DutyFact, 'bearer' | 'subject'> | null,
): Duty[] {
  const found: Duty[] = [];
  let previous: { mention: Mention; modal: Modal } | null = null;
  const forbidden = modals.some(({ modality }) => modality === 'shall') ? lastAlsoNot(words) : null;
  for (const modal of modals) {
    const subject = subjectOf(words, modal, known, previous);
    if (subject === 'before') {
      if (before !== null && modal.modality !== null)
        found.push({
          kind: 'duty',
          ...sentence,
          ...before,
          modality: modal.modality,
          modal: within(modal, sentence.start),
        });
      continue;
    }
    if (subject === null) continue;
    previous = { mention: subject, modal };
    const modality = subject.none && modal.modality !== null ? negated(modal.modality) : modal.modality;
    if (modality === null) continue;
    const duty: Omit<Duty, 'modality'> = {
      kind: 'duty',
      ...sentence,
      bearer: subject.bearer,
      subject: within(subject, sentence.start),
      modal: within(modal, sentence.start),
    };
    found.push({ ...duty, modality });
    if (modality === 'shall' && forbidden !== null && modal.end <= forbidden.start)
      found.push({ ...duty, modality: 'shall-not', modal: within(forbidden, sentence.start) });
  }
  const seen = new Set<string>();
  return found.filter((duty) => {
    const name = `${duty.modality} ${nameOf(duty)}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** A stretch of a sentence as a stretch of the text. */
function within({ start, end }: Span, offset: number): Span {
  return { start: offset + start, end: offset + end };
}

function negated(modality: DutyFact['modality']): DutyFact['modality'] {
  return modality === 'endeavours' ? modality : 'shall-not';
}

function nameOf({ bearer }: Duty): string {
  return bearer.who === 'named' ? `named ${bearer.name}` : bearer.who;
}
