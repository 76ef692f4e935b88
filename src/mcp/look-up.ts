import type { ClauseKind } from '../model/clause-kind.ts';
import { house } from '../model/house.ts';
import type { Library } from '../model/library.ts';
import type { Requirement } from '../model/requirement.ts';
import { counted } from '../report/layout.ts';

export type LookUp = {
  readonly id?: string | undefined;
  readonly words?: string | undefined;
  readonly jurisdiction?: string | undefined;
};

const most = 30;

/**
 * What the library says: of a clause kind or requirement by its id, or of those whose title or sentence has all of the words, of one
 * jurisdiction where it is named. Without anything, what there is.
 */
export function lookUp(library: Library, { id, words, jurisdiction }: LookUp): string {
  const code = jurisdiction?.toLowerCase();
  if (code !== undefined && !library.jurisdictions.some((each) => each.code === code)) {
    return `Found no jurisdiction "${code}", expected one of ${library.jurisdictions.map((each) => each.code).join(', ')}.`;
  }
  const requirements = library.requirements.filter((each) => code === undefined || each.jurisdiction === code);
  if (id !== undefined) return byId(library, id, requirements);
  if (words === undefined && code === undefined) return overview(library);
  const wanted = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => wanted.every((word) => texts.join(' ').toLowerCase().includes(word));
  const kinds = code === undefined ? library.kinds.filter(({ id, title, says }) => has(id, title, says)) : [];
  const found = requirements.filter(({ id, says, why, law }) => has(id, says, why, law.instrument, law.provision));
  if (kinds.length + found.length === 0)
    return `Found nothing in the library with "${words}", expected words of a clause kind or a requirement: try fewer, or another form.`;
  return [
    ...kinds.slice(0, most).map(kindLine),
    ...found.slice(0, most).map(requirementLine),
    ...(kinds.length > most || found.length > most
      ? [
          `and more: ${counted(kinds.length, 'clause kind')} and ${counted(found.length, 'requirement')} in all. Name a jurisdiction or more words.`,
        ]
      : []),
  ].join('\n');
}

function byId(library: Library, id: string, requirements: readonly Requirement[]): string {
  const requirement = library.requirements.find((each) => each.id === id);
  if (requirement !== undefined) return wholeRequirement(requirement);
  const kind = library.kinds.find((each) => each.id === id);
  if (kind === undefined)
    return `Found no clause kind or requirement "${id}" in the library: look for it by words first.`;
  const asking = requirements.filter((each) => each.clause === id);
  return [
    kindLine(kind),
    ...kind.stances.map(({ id, strength, says }) => `  ${id} (${strength}): ${says}`),
    `  preferred wording: ${kind.fallback.preferred}`,
    `  acceptable wording: ${kind.fallback.acceptable}`,
    `  asked by ${counted(asking.length, 'requirement')}${asking.length > most ? `, of these ${most}` : ''}:`,
    ...asking.slice(0, most).map((each) => `  ${requirementLine(each)}`),
  ].join('\n');
}

function kindLine({ id, family, title, says }: ClauseKind): string {
  return `clause kind ${id} (${family}): ${title}. ${says}`;
}

function requirementLine({ id, severity, says, law }: Requirement): string {
  return `requirement ${id} (${severity}): ${says} [${law.instrument}, ${law.provision}]`;
}

function wholeRequirement(requirement: Requirement): string {
  const { jurisdiction, why, clause, law, force, protects } = requirement;
  return [
    requirementLine(requirement),
    `  why: ${why}`,
    `  asks for the clause kind ${clause}; protects ${protects}`,
    `  state: ${force.state}${force.from === null ? '' : `, from ${force.from}`}${force.until === null ? '' : `, until ${force.until}`}`,
    jurisdiction === house
      ? '  source: the house policy, which is no law'
      : `  source: ${law.link ?? 'no public page'}; ${law.confirmed ? 'found in a public copy' : 'recalled, not confirmed'}, last checked ${law.checkedOn}`,
  ].join('\n');
}

function overview({ kinds, requirements, jurisdictions }: Library): string {
  const families = [...new Set(kinds.map(({ family }) => family))];
  const count = (code: string) => requirements.filter(({ jurisdiction }) => jurisdiction === code).length;
  return [
    `${counted(kinds.length, 'clause kind')} and ${counted(requirements.length, 'requirement')}.`,
    ...families.map(
      (family) =>
        `${family}: ${kinds
          .filter((each) => each.family === family)
          .map(({ id }) => id)
          .join(', ')}`,
    ),
    `Jurisdictions (requirements): ${jurisdictions.map(({ code, name }) => `${code} ${name} (${count(code)})`).join(', ')}`,
  ].join('\n');
}
