import { evaluate } from '../../evaluate/evaluate.ts';
import { match } from '../../match/match.ts';
import type { ClauseKind } from '../../model/clause-kind.ts';
import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import type { Requirement } from '../../model/requirement.ts';
import { sentencesIn } from '../../model/sentence.ts';
import { contains, overlaps, type Span } from '../../model/span.ts';
import { dealIn } from '../requirements.ts';
import { type Trial, trialOf } from '../trial.ts';
import { type Break, type Edit, edited, type Sound } from './break.ts';
import { carveOutDeleted } from './carve-out-deleted.ts';
import { dangling } from './dangling.ts';
import { efforts } from './efforts.ts';
import { exception } from './exception.ts';
import { itemDeleted } from './item-deleted.ts';
import { longer } from './longer.ts';
import { recital } from './recital.ts';
import { shallToMay } from './shall-to-may.ts';
import { swapped } from './swapped.ts';

/** All breaks that there are. */
export const breaks: readonly Break[] = [
  shallToMay,
  longer,
  swapped,
  itemDeleted,
  carveOutDeleted,
  exception,
  efforts,
  recital,
  dangling,
];

/** How many papers a break could be applied to, and in how many of them the finding turned. */
export type BreakScore = {
  readonly id: string;
  readonly caught: number;
  readonly applied: number;
  readonly survivors: readonly Survivor[];
};

/** `text` is what the break made of the clause, without the rest of the paper. */
type Survivor = { readonly where: string; readonly text: string };

/** A text that is to meet a requirement. `where` is said of a survivor. */
export type Paper = {
  readonly where: string;
  readonly text: string;
  readonly heading?: string;
  readonly requirement: Requirement;
  /** The party that we are, where the paper is a whole agreement. */
  readonly party?: string;
};

/** Every text of the library that meets a requirement: the met examples, and full matches held against a plain demand for the kind. */
export function papersOf(library: Library, isWanted: (kind: string) => boolean): readonly Paper[] {
  const asked = library.requirements.filter(({ clause, must }) => isWanted(clause) && must.check !== 'be-absent');
  const met = asked.flatMap((requirement) =>
    requirement.examples.flatMap((example): Paper[] =>
      'met' in example ? [{ where: requirement.id, text: example.met, ...headed(example), requirement }] : [],
    ),
  );
  const full = library.kinds.filter(({ id }) => isWanted(id)).flatMap((kind) => fullExamples(library, kind));
  return [...met, ...full];
}

function fullExamples(library: Library, kind: ClauseKind): readonly Paper[] {
  const own = library.requirements.filter(({ clause }) => clause === kind.id);
  const [first] = own;
  if (first === undefined || own.some(({ must }) => must.check === 'be-absent')) return [];
  const { about, ...plain } = first;
  const requirement: Requirement = { ...plain, must: { check: 'be-present' }, when: {} };
  const firsts = kind.examples.filter(({ entry }, index) => kind.examples[index - 1]?.entry !== entry);
  return firsts.flatMap((example): Paper[] => {
    if (!('match' in example)) return [];
    return [{ where: `${kind.id} example ${example.entry + 1}`, text: example.match, ...headed(example), requirement }];
  });
}

function headed({ heading }: { readonly heading?: string }): { readonly heading?: string } {
  return heading === undefined ? {} : { heading };
}

/**
 * Whole agreements, each asked by the requirements of some kinds. Requirements that suppose another sort of paper are asked all the
 * same: a break is to be noticed whoever asks.
 */
export function agreementsOf(
  library: Library,
  agreements: readonly {
    readonly name: string;
    readonly text: string;
    readonly party: string;
    readonly kinds: readonly string[];
  }[],
): readonly Paper[] {
  return agreements.flatMap(({ name, text, party, kinds }) =>
    library.requirements
      .filter(({ clause, must }) => kinds.includes(clause) && must.check !== 'be-absent')
      .map((requirement): Paper => ({ where: `${name}: ${requirement.id}`, text, requirement, party })),
  );
}

/** Breaks every paper that is sound in every way that applies to it. */
export function scoreBreaks(library: Library, papers: readonly Paper[]): readonly BreakScore[] {
  const scores = breaks.map((each) => ({ id: each.id, caught: 0, applied: 0, survivors: [] as Survivor[] }));
  for (const paper of papers) {
    const alone = aloneFor(library, paper.requirement);
    const trial = trialOf(paper.text, paper.heading);
    const finding = findingOf(alone, paper, trial);
    if (finding?.outcome !== 'met') continue;
    const sound = soundOf(paper.requirement, trial, finding);
    breaks.forEach((each, index) => {
      const score = scores[index];
      const edits = each.edits(sound);
      if (score === undefined || !reachesAll(sound, edits)) return;
      score.applied += 1;
      const text = withoutHeading(edited(trial.document.text, edits), paper.heading);
      const outcome = findingOf(alone, paper, trialOf(text, paper.heading))?.outcome;
      if (outcome !== 'met') score.caught += 1;
      else score.survivors.push({ where: paper.where, text: brokenWords(sound, edits) });
    });
  }
  return scores;
}

/** Every sentence that shows a full match must be touched, or what is left of it still meets the requirement, and rightly so. */
function reachesAll({ matches, sentences }: Sound, edits: readonly Span[]): boolean {
  if (edits.length === 0) return false;
  return matches
    .filter(({ strength }) => strength === 'full')
    .every(({ evidence }) => {
      const showing = sentences.filter((sentence) => evidence.some(({ span }) => overlaps(span, sentence)));
      const edited = (sentence: Span) => edits.some(({ start, end }) => sentence.start <= end && start <= sentence.end);
      // An item that goes takes its own signs along; those in the lead-in say nothing without it.
      return showing.every(edited) || edits.some((edit) => evidence.some(({ span }) => contains(edit, span)));
    });
}

function soundOf(
  requirement: Requirement,
  { document, facts }: Trial,
  finding: Extract<Finding, { outcome: 'met' }>,
): Sound {
  const sentences = document.blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => sentencesIn(document.text, block))
    .filter((sentence) => finding.matches.some(({ span }) => overlaps(span, sentence)));
  const { must } = requirement;
  const parts = (finding.parts ?? []).filter(({ part }) => must.check === 'has-parts' && must.parts.includes(part));
  const places = parts.flatMap((part) => part.places.flatMap(({ evidence }) => evidence));
  const signs = [...finding.matches.flatMap(({ evidence }) => evidence), ...places].map(({ span }) => span);
  return { document, facts, requirement, matches: finding.matches, signs, sentences };
}

function aloneFor(library: Library, requirement: Requirement): Library {
  const kinds = library.kinds.filter(({ id }) => id === requirement.clause);
  return { ...library, kinds, requirements: [requirement] };
}

function findingOf(alone: Library, { requirement, party }: Paper, trial: Trial): Finding | undefined {
  const [agreement] = requirement.when.agreements ?? [];
  const type = agreement === undefined ? null : { id: agreement, because: { start: 0, end: 0 } };
  const document: Document = { ...trial.document, type };
  const deal = { ...dealIn(trial, requirement, alone), party: party ?? null };
  return evaluate(alone, document, match(document, trial.facts, alone), deal).find(
    ({ requirement: { id } }) => id === requirement.id,
  );
}

/** The blocks that were edited, as they read afterwards. */
function brokenWords({ document }: Sound, edits: readonly Edit[]): string {
  return document.blocks
    .flatMap((block) => {
      const own = edits.filter(({ start, end }) => block.start <= start && end <= block.end);
      if (own.length === 0) return [];
      const moved = own.map((edit) => ({ ...edit, start: edit.start - block.start, end: edit.end - block.start }));
      return [edited(document.text.slice(block.start, block.end), moved)];
    })
    .join(' / ');
}

/** The text below the heading that a trial put above it. */
function withoutHeading(text: string, heading: string | undefined): string {
  return heading === undefined ? text : text.slice(text.indexOf('\n') + 1);
}
