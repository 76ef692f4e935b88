import { quote } from '../../model/document.ts';
import { type Break, dutiesIn, type Edit } from './break.ts';

// Those who receive or handle what is to be protected, each with the one whom it is protected for.
const pairs: readonly (readonly [string, string])[] = [
  ['Recipient', 'Discloser'],
  ['Receiving Party', 'Disclosing Party'],
  ['Processor', 'Controller'],
  ['Business Associate', 'Covered Entity'],
  ['Data Importer', 'Data Exporter'],
  ['Supplier', 'Customer'],
  ['Supplier', 'Buyer'],
  ['Vendor', 'Client'],
  ['Vendor', 'Customer'],
  ['Provider', 'Customer'],
  ['Contractor', 'Client'],
];

/**
 * Who owes and whom it protects change places: "The Discloser shall return what the Recipient gave it". Only for a requirement that
 * protects one side, where both are named and the duties of the sentences are all borne by one: in a mutual clause nothing would
 * change.
 */
export const swapped: Break = {
  id: 'swapped',
  edits: (sound) => {
    if (sound.requirement.protects !== 'discloser') return [];
    const duties = dutiesIn(sound).filter(({ modality }) => modality === 'shall' || modality === 'shall-not');
    const names = duties.map(({ subject }) =>
      quote(sound.document, subject).replace(/^(?:the|each|any|a|such)\s+/i, ''),
    );
    const pair = pairs.find(
      ([owes, owed]) => names.length > 0 && names.every((name) => name === owes) && isNamed(sound, owed),
    );
    if (pair === undefined) return [];
    return sound.sentences.flatMap((sentence) => exchanged(quote(sound.document, sentence), sentence.start, pair));
  },
};

function isNamed({ document, sentences }: Parameters<Break['edits']>[0], name: string): boolean {
  return sentences.some((sentence) => quote(document, sentence).includes(name));
}

function exchanged(words: string, offset: number, [owes, owed]: readonly [string, string]): readonly Edit[] {
  return [...words.matchAll(new RegExp(`\\b(?:${owes}|${owed})\\b`, 'g'))].map((hit) => ({
    start: offset + hit.index,
    end: offset + hit.index + hit[0].length,
    text: hit[0] === owes ? owed : owes,
  }));
}
