import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type LearnablePiece, learnablePieces, learnableText } from '../analyze.ts';
import type { Document } from '../model/document.ts';
import { findLetters, lettersOf, readText } from './paper-text.ts';
import type { Row } from './row.ts';
import { hypotheses } from './targets.ts';
import type { WeakLabels } from './weak-labels.ts';

// ContractNLI (Koreeda & Manning 2021, CC BY 4.0): fifty papers whole, and of all 423 the sentences that are evidence, with some
// others. `dev.json` is for measuring and never read here.

const label = z.object({ choice: z.enum(['Entailment', 'Contradiction', 'NotMentioned']), spans: z.array(z.int()) });
const wholePapers = z.object({
  documents: z.array(
    z.object({
      id: z.union([z.int(), z.string()]),
      text: z.string(),
      spans: z.array(z.tuple([z.int(), z.int()])),
      annotation_sets: z.array(z.object({ annotations: z.record(z.string(), label) })),
    }),
  ),
});
const spanRow = z.object({ hypothesis: z.string(), choice: label.shape.choice, text: z.string() });

type Choice = z.output<typeof label>['choice'];
type WholePaper = z.output<typeof wholePapers>['documents'][number];

const ours = new Set(Object.values(hypotheses).flatMap((target) => Object.values(target)));

export async function contractNliRows(folder: string, weak: WeakLabels): Promise<readonly Row[]> {
  const read = (name: string) => readFile(path.join(folder, 'contractnli', name), 'utf8');
  const { documents } = wholePapers.parse(JSON.parse(await read('train_50.json')));
  const whole: Row[] = [];
  for (const paper of documents) whole.push(...rowsOfWhole(paper, await readText(paper.text), weak));
  const lines = (await read('train_spans.jsonl')).trim().split('\n');
  const torn = papersOf(lines.map((line) => spanRow.parse(JSON.parse(line))));
  const known = documents.map(({ text }) => lettersOf(text).text);
  return [...whole, ...torn.filter((paper) => !isAmong(paper, known)).flatMap(rowsOfTorn)];
}

function rowsOfWhole(paper: WholePaper, document: Document, weak: WeakLabels): readonly Row[] {
  const annotations = paper.annotation_sets[0]?.annotations ?? {};
  const sentences = learnablePieces(document);
  const weakly = weak(document);
  const spans = spansOfSentences(paper, document, sentences);
  const rows: Row[] = [];
  for (const [sentence, { span, features, leadIn }] of sentences.entries()) {
    const is = new Set(weakly.kindsAt(span));
    for (const [hypothesis, { choice, spans: evidence }] of Object.entries(annotations)) {
      if ((spans[sentence] ?? []).some((each) => evidence.includes(each))) addTo(is, hypothesis, choice);
    }
    const isNot = (model: string) => !is.has(model) && (ours.has(model) || weakly.isTold(model));
    rows.push({
      paper: `contractnli ${paper.id}`,
      set: 'contractnli',
      features,
      is,
      isNot,
      leadIn: rows[leadIn ?? -1] ?? null,
      standsFor: 1,
    });
  }
  return rows;
}

function addTo(is: Set<string>, hypothesis: string, choice: Choice): void {
  const target = hypotheses[hypothesis];
  if (target === undefined || choice === 'NotMentioned') return;
  is.add(target.part).add(choice === 'Entailment' ? target.entailed : target.contradicted);
}

/** For each sentence the labelled spans that make up most of it, or that lie in it for the most part. */
function spansOfSentences(
  { text, spans }: WholePaper,
  document: Document,
  sentences: readonly LearnablePiece[],
): readonly (readonly number[])[] {
  const raw = lettersOf(text);
  const owner = new Int32Array(text.length).fill(-1);
  for (const [index, [start, end]] of spans.entries()) owner.fill(index, start, end);
  const owners = raw.places.map((place) => owner[place] ?? -1);
  const sizes = counted(owners);
  let reached = 0;
  return sentences.map(({ span }) => {
    const sought = lettersOf(document.text.slice(span.start, span.end));
    const found = findLetters(sought, raw, reached) ?? findLetters(sought, raw);
    if (found === null) return [];
    if (found.start >= reached && found.start - reached < farthest) reached = found.end;
    const shares = counted(owners.slice(found.start, found.end));
    const length = found.end - found.start;
    return [...shares].flatMap(([index, share]) =>
      index >= 0 && (2 * share > length || 2 * share > (sizes.get(index) ?? 0)) ? [index] : [],
    );
  });
}

// A sentence that is found this many letters further on is another one with the same words.
const farthest = 3_000;

function counted(list: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Sentences torn out of their paper; `after` are those that stand before it in the paper, as far as is known. */
type Torn = { readonly text: string; readonly is: Set<string>; readonly after: Set<string>; isChosen: boolean };
type TornPaper = { readonly name: string; readonly sentences: ReadonlyMap<string, Torn> };

/** The rows come paper by paper, one for each hypothesis. */
function papersOf(rows: readonly z.output<typeof spanRow>[]): readonly TornPaper[] {
  const size = Object.keys(hypotheses).length;
  const papers: TornPaper[] = [];
  for (let first = 0; first < rows.length; first += size) {
    const sentences = new Map<string, Torn>();
    for (const { hypothesis, choice, text } of rows.slice(first, first + size)) {
      let before: string | null = null;
      for (const line of text.split('\n').map((each) => each.trim())) {
        if (line === '') continue;
        const sentence: Torn = sentences.get(line) ?? { text: line, is: new Set(), after: new Set(), isChosen: true };
        sentences.set(line, sentence);
        if (choice !== 'NotMentioned') sentence.isChosen = false;
        addTo(sentence.is, hypothesis, choice);
        if (before !== null && before !== line) sentence.after.add(before);
        before = line;
      }
    }
    papers.push({ name: `contractnli torn ${papers.length}`, sentences });
  }
  return papers;
}

/** Whether nearly all its sentences stand in one of these papers. */
function isAmong({ sentences }: TornPaper, papers: readonly string[]): boolean {
  const sought = [...sentences.keys()].map((text) => lettersOf(text).text).filter(({ length }) => length > 30);
  return papers.some((paper) => sought.filter((text) => paper.includes(text)).length >= 0.9 * sought.length);
}

// A paper has some 50 sentences more than are evidence for anything; those that were drawn by lot stand for them.
const others = 35;

function rowsOfTorn({ name, sentences }: TornPaper): readonly Row[] {
  const drawn = [...sentences.values()].filter(({ isChosen }) => isChosen).length;
  const rows = new Map<string, Row>();
  // What leads into an item is known before it.
  for (const sentence of sentences.values()) {
    const { text, is, isChosen } = sentence;
    const own = text.replace(/^\(?[a-z\d.]{1,6}[).]\s+|^\d+(?:\.\d+)*\.?\s+/i, '');
    const lead = leadOf(sentence, sentences);
    const features = learnableText(own, lead);
    const isNot = (model: string) => ours.has(model) && !is.has(model);
    const standsFor = isChosen ? Math.max(1, others / Math.max(1, drawn)) : 1;
    rows.set(text, { paper: name, set: 'contractnli', features, is, isNot, leadIn: rows.get(lead) ?? null, standsFor });
  }
  return [...rows.values()];
}

/** The words that lead into an item: the nearest before it that end as such words do. */
function leadOf(item: Torn, sentences: ReadonlyMap<string, Torn>): string {
  if (!/^(?:\(?[a-z\d]{1,4}[).]|[a-z•·-])/.test(item.text)) return '';
  const seen = new Set<string>();
  let open = [...item.after];
  while (open.length > 0 && seen.size < 12) {
    const lead = open.find((text) => leads.test(text) && !/^\(?[a-z\d]{1,4}[).]|^[a-z]/.test(text));
    if (lead !== undefined) return lead;
    for (const text of open) seen.add(text);
    open = open.flatMap((text) => [...(sentences.get(text)?.after ?? [])]).filter((text) => !seen.has(text));
  }
  return '';
}

const leads =
  /(?:[:—–,-]|\b(?:shall|must|will|may|to|that|by|if|and|or|including|which|following|where|unless|of|for))$/i;
