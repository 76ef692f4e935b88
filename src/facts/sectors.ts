import type { Document } from '../model/document.ts';
import type { Proposal } from '../model/proposal.ts';

/**
 * Which sectors the paper itself points to, with the words that do: names of laws and authorities of a sector, and what only
 * its members are called. One proposal a sector, the first place. A word that any paper may have ("bank account") is none.
 */
export function sectors({ text }: Document): readonly Proposal[] {
  return Object.entries(signs).flatMap(([value, sign]): Proposal[] => {
    const hit = sign.exec(text);
    if (hit === null) return [];
    const span = { start: hit.index, end: hit.index + hit[0].length };
    return [{ question: 'sectors', value, by: 'subject', span }];
  });
}

/** Whether personal data is involved, with the first words that say so; a mention in a list of laws is not enough. */
export function personalData(document: Document): readonly Proposal[] {
  const hits = [...document.text.matchAll(personal)];
  const isAbout = document.type !== null && ['data-processing', 'business-associate'].includes(document.type.id);
  const [first] = hits;
  if (first === undefined || (hits.length < 3 && !isAbout)) return [];
  const span = { start: first.index, end: first.index + first[0].length };
  return [{ question: 'personal-data', value: 'yes', by: 'subject', span }];
}

// Without the flag u, where no sign needs it: that takes four times as long.
const personal =
  /\b(?:personal data|personally identifiable information|personal information|protected health information|data subjects?|customer personal data)\b/gi;

const signs = {
  health:
    /\b(?:protected health information|HIPAA|business associate|covered entit(?:y|ies)|patient (?:data|records))\b/u,
  finance:
    /\b(?:DORA|Digital Operational Resilience Act|financial entit(?:y|ies)|regulated financial institution|FINMA|BaFin|APRA|MAS Notice|NYDFS|Regulation S-P|Gramm-Leach-Bliley|Prudential Regulation Authority|banking organi[sz]ation|credit institution)\b/u,
  // Not DFARS 227.7202, the department or "end user" alone: boilerplate on rights in commercial software names them in any sector.
  defence:
    /\b(?:DFARS (?:clause )?252\.204|[Cc]overed [Dd]efen[cs]e [Ii]nformation|[Cc]ontrolled [Uu]nclassified [Ii]nformation|CMMC|Ministry of Defence)\b/u,
  'critical-infrastructure':
    /\b(?:NIS ?2|essential (?:or important )?entit(?:y|ies)|important entit(?:y|ies)|critical infrastructure operator|operator of essential services)\b/i,
  telecoms: /\b(?:public electronic communications|telecommunications operator|mobile network operator)\b/i,
  'connected-products': /\b(?:Cyber Resilience Act|products? with digital elements)\b/i,
  'listed-company':
    /\b(?:Form 8-K|Securities Exchange Act of 1934|listed on (?:the )?[\p{L}\p{N} ]{2,40}(?:Stock Exchange|Nasdaq|NYSE))\b/u,
  government: /\b(?:FAR (?:clause )?52\.204|prime contract with the (?:Government|government))\b/u,
};
