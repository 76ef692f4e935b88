import { type Package, relationships } from './package.ts';
import { child, children, toggle, type Xml } from './xml.ts';

/**
 * The headers and footers that are printed, each part once, in the order of the sections. One for the first page counts only where
 * the section has a title page, one for even pages only where the document tells them apart (17.10.1, 17.10.6).
 */
export function marginalParts(parts: Package, main: string, body: Xml): { headers: Xml[]; footers: Xml[] } {
  const linked = relationships(parts, main);
  const targets = new Map(linked.map(({ id, target }) => [id, target]));
  const settings = linked.find(({ type }) => type === 'settings')?.target;
  const evenApart = settings !== undefined && toggle(parts.part(settings), 'w:evenAndOddHeaders') === true;
  const names = { headers: new Set<string>(), footers: new Set<string>() };
  for (const section of sections(body)) {
    const titlePage = toggle(section, 'w:titlePg') === true;
    for (const [kind, element] of [
      ['headers', 'w:headerReference'],
      ['footers', 'w:footerReference'],
    ] as const) {
      for (const reference of children(section, element)) {
        const type = reference.attributes.get('type') ?? 'default';
        const target = targets.get(reference.attributes.get('id') ?? '');
        if (target === undefined || (type === 'first' && !titlePage) || (type === 'even' && !evenApart)) continue;
        names[kind].add(target);
      }
    }
  }
  const load = (targetsOf: ReadonlySet<string>): Xml[] =>
    [...targetsOf].map((target) => parts.part(target)).filter((part) => part !== null);
  return { headers: load(names.headers), footers: load(names.footers) };
}

/** Section properties stand in the last paragraph of their section, those of the last section at the end of the body (17.6.17). */
function sections(body: Xml): Xml[] {
  const found: Xml[] = [];
  for (const node of body.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:sectPr') found.push(node);
    if (node.name === 'w:sdt') found.push(...sections(child(node, 'w:sdtContent') ?? node));
    const inParagraph = node.name === 'w:p' ? child(child(node, 'w:pPr'), 'w:sectPr') : null;
    if (inParagraph !== null) found.push(inParagraph);
  }
  return found;
}
