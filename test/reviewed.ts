import type { DocumentReport, ReportConflict, ReportLine } from '../src/model/report.ts';
import { plainDeal, plainLaw } from './plain.ts';

// The plainest report of a draft that somebody reviews: one requirement, met.

const wording = { preferred: 'All of it.', acceptable: 'Most of it.', walkAway: 'Some of it.' };

/** A must of the EU on notice, missing, with wording to ask for. */
export function reviewedLine(changes: Partial<ReportLine> = {}): ReportLine {
  return {
    requirement: 'r',
    fingerprint: changes.requirement ?? 'r',
    jurisdiction: 'eu',
    clause: 'notice',
    title: 'Notice',
    outcome: 'missing',
    severity: 'must',
    law: plainLaw,
    says: 'A notice is given.',
    why: 'Without it nobody knows.',
    cites: [],
    fallback: wording,
    ...changes,
  };
}

export const reviewedConflict: ReportConflict = {
  conflict: 'foreign-court',
  fingerprint: 'c',
  severity: 'should',
  says: 'The courts chosen are not those that can act',
  law: null,
  cites: [],
};

export function reviewed(lines: readonly ReportLine[], changes: Partial<DocumentReport> = {}): DocumentReport {
  return {
    name: 'draft.docx',
    deal: plainDeal,
    sha256: '0'.repeat(64),
    format: 'docx',
    pages: null,
    language: 'en',
    type: null,
    parties: [],
    kin: { names: [], dated: null, ties: [], precedence: [] },
    problems: [],
    read: { blocks: 1, characters: 10 },
    proposals: [],
    lines,
    conflicts: [],
    latency: null,
    enforcement: [],
    ...changes,
  };
}

export const reviewedKinds = [
  { id: 'notice', family: 'incident', says: 'One tells the other.' },
  { id: 'cap', family: 'remedies', says: 'There is a limit.' },
];
