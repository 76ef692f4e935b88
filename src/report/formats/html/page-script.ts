/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageDetails, PageIndex, PageLine, PageQuote, PageRequirement, PageRow } from './page-data.ts';

/**
 * What runs in the page. It is written into it as it stands here, so it uses nothing from outside of itself. Words of papers are put
 * in as text and never as HTML.
 */
export function pageScript(): void {
  const marks: Readonly<Record<string, readonly [string, string]>> = {
    M: ['MISSING', 'M'],
    F: ['FORBIDDEN', 'F'],
    W: ['WEAK', 'W'],
    '?': ['UNSURE', 'u'],
    '+': ['met', 'p'],
    '-': ['clear', 'p'],
    a: ['accepted', 'a'],
  };
  const letterOf: Readonly<Record<string, string>> = {
    missing: 'M',
    forbidden: 'F',
    weak: 'W',
    unsure: '?',
    met: '+',
    clear: '-',
  };
  const gaps = 'MFW';
  /** Rows that are drawn at a time: a browser that is given five thousand at once stands still. */
  const atOnce = 200;

  const read = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T;
  const { jurisdictions, requirements, rows, families } = read<PageIndex>('index');
  const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
  const made = (tag: string, text = '', name = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (name !== '') element.className = name;
    return element;
  };

  const search = byId<HTMLInputElement>('search');
  const law = byId<HTMLSelectElement>('law');
  const severity = byId<HTMLSelectElement>('severity');
  const outcome = byId<HTMLSelectElement>('outcome');
  const onlyGaps = byId<HTMLInputElement>('only-gaps');
  const dialog = byId<HTMLDialogElement>('paper');

  for (const [code, name] of Object.entries(jurisdictions)) {
    if (!requirements.some(({ jurisdiction }) => jurisdiction === code)) continue;
    const option = made('option', name) as HTMLOptionElement;
    option.value = code;
    law.append(option);
  }

  let shown: { readonly row: PageRow; readonly place: number }[] = [];
  let columns: number[] = [];
  let drawn = 0;

  const isWanted = ({ jurisdiction, severity: own }: PageRequirement): boolean =>
    (law.value === '' || jurisdiction === law.value) &&
    (severity.value === '' || (severity.value === 'must' ? own === 'must' : own !== 'consider'));

  function filter(): void {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = requirements.flatMap((requirement, place) => (isWanted(requirement) ? [place] : []));
    const counts = outcome.value === '' ? gaps : outcome.value;
    const fits = ({ name, paper, parties, family, letters, unread }: PageRow): boolean => {
      const text = `${name} ${paper} ${parties} ${family}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) return false;
      if (outcome.value === 'unread') return unread;
      if (outcome.value === '' && !onlyGaps.checked) return true;
      return wanted.some((place) => counts.includes(letters[place] ?? ' '));
    };
    shown = rows.flatMap((row, place) => (fits(row) ? [{ row, place }] : []));
    // A column that has nothing to say of anything shown only makes the grid wide.
    columns = wanted
      .filter((place) => shown.some(({ row }) => `${counts}?a`.includes(row.letters[place] ?? ' ')))
      .sort((a, b) => order(a) - order(b) || a - b);
    byId('count').textContent =
      `${shown.length} of ${rows.length} agreements, ${columns.length} of ${requirements.length} requirements`;
    drawHead();
    byId('body').replaceChildren();
    drawn = 0;
    drawMore();
  }

  /** Law by law, in the order in which they were applied. */
  function order(requirement: number): number {
    return Object.keys(jurisdictions).indexOf(requirements[requirement]?.jurisdiction ?? '');
  }

  function drawHead(): void {
    const row = made('tr');
    for (const title of ['Agreement', 'must', 'should', 'unsure']) {
      const cell = made('th', title);
      cell.setAttribute('scope', 'col');
      row.append(cell);
    }
    for (const place of columns) {
      const { id = '', title = '', says = '' } = requirements[place] ?? {};
      const cell = made('th', '', 'id');
      cell.setAttribute('scope', 'col');
      cell.title = `${title}: ${says}`;
      cell.append(made('span', id));
      row.append(cell);
    }
    byId('head').replaceChildren(row);
  }

  function drawMore(upTo = drawn + atOnce): void {
    for (; drawn < Math.min(upTo, shown.length); drawn += 1) {
      const each = shown[drawn];
      if (each !== undefined) byId('body').append(rowOf(each));
    }
    byId('more').hidden = drawn >= shown.length;
  }

  function rowOf({
    row: { name, paper, family, letters, unread, conflicts },
    place,
  }: (typeof shown)[number]): HTMLElement {
    const row = made('tr');
    row.dataset.place = String(place);
    const head = made('th');
    head.setAttribute('scope', 'row');
    const button = made('button', name) as HTMLButtonElement;
    button.type = 'button';
    const inFamily = family === '' || family === name ? '' : `with ${family}`;
    const notes = [paper, inFamily, unread ? 'could not be read' : '', conflicts > 0 ? `${conflicts} conflicts` : ''];
    head.append(button, made('small', notes.filter(Boolean).join('; ')));
    row.append(head);
    const count = (severities: string, wanted: string): number =>
      requirements.filter(
        (requirement, at) =>
          isWanted(requirement) && severities.includes(requirement.severity) && wanted.includes(letters[at] ?? ' '),
      ).length;
    for (const number of [count('must', gaps), count('should', gaps), count('must should consider', '?')])
      row.append(made('td', number === 0 ? '' : String(number), 'n'));
    for (const at of columns) {
      const letter = letters[at] ?? ' ';
      const [mark = '', look = ''] = marks[letter] ?? [];
      const cell = made('td', letter, `c ${look}`);
      cell.dataset.requirement = String(at);
      cell.title = mark === '' ? 'not asked' : `${requirements[at]?.id}: ${mark}`;
      row.append(cell);
    }
    return row;
  }

  function open(place: number, requirement: number | null): void {
    const row = rows[place];
    if (row === undefined) return;
    byId('paper-name').textContent = row.name;
    const body = byId('paper-body');
    body.replaceChildren(...about(row, read<PageDetails>(`d${place}`)));
    if (!dialog.open) dialog.showModal();
    const here = requirement === null ? null : body.querySelector<HTMLElement>(`[data-requirement="${requirement}"]`);
    here?.classList.add('here');
    if (here === null || here === undefined) body.parentElement?.scrollTo(0, 0);
    else here.scrollIntoView({ block: 'center' });
    history.replaceState(null, '', `#${place}${requirement === null ? '' : `.${requirement}`}`);
  }

  function about(
    { paper, parties, family }: PageRow,
    { problems, conflicts, lines, clocks }: PageDetails,
  ): HTMLElement[] {
    const all = [made('p', [paper, parties].filter(Boolean).join('; '), 'soft')];
    const own = families.find(({ name }) => name === family);
    if (own !== undefined) {
      const part = made('details');
      part.append(
        made('summary', `Read together with its family (${own.name})`),
        ...own.says.map((each) => made('p', each)),
      );
      all.push(part);
    }
    if (problems.length > 0) all.push(made('h3', 'What could not be read, or should be known'));
    for (const problem of problems) all.push(made('p', problem));
    if (conflicts.length > 0) all.push(made('h3', 'What does not go together'));
    for (const { says, severity: own, law: cited, quotes } of conflicts) {
      const part = made('article');
      part.append(
        made('p', `${says} [${own}]`),
        ...(cited === '' ? [] : [made('p', cited, 'soft')]),
        ...quoted(quotes),
      );
      all.push(part);
    }
    for (const [code, name] of Object.entries(jurisdictions)) {
      const own = lines.filter((line) => requirements[line.requirement]?.jurisdiction === code);
      if (own.length === 0) continue;
      all.push(made('h3', name), ...own.sort((a, b) => rank(a) - rank(b)).map(finding));
    }
    if (clocks.length > 0) all.push(made('h3', 'Time to report'));
    for (const { law: cited, says, isLate } of clocks) {
      const part = made('article');
      part.append(made('p', says, isLate ? 'doubt' : ''), made('p', cited, 'soft'));
      all.push(part);
    }
    return all;
  }

  /** The worst first: what is missing or forbidden before what is weak, by severity; what is met last. */
  function rank({ requirement, outcome: own }: PageLine): number {
    const bySeverity = ['must', 'should', 'consider'].indexOf(requirements[requirement]?.severity ?? 'consider');
    return (
      { missing: 0, forbidden: 0, weak: 1, unsure: 10, met: 20, clear: 21, 'not-applicable': 30 }[own] + 2 * bySeverity
    );
  }

  function finding(line: PageLine): HTMLElement {
    const part = made('article');
    part.dataset.requirement = String(line.requirement);
    const requirement = requirements[line.requirement];
    if (requirement === undefined) return part;
    const letter = line.decided?.holds === true ? 'a' : (letterOf[line.outcome] ?? ' ');
    const [mark = '', look = ''] = marks[letter] ?? [];
    const head = made('h4');
    head.append(made('b', mark, `mark ${look}`), `${requirement.title} [${requirement.severity}, ${requirement.id}]`);
    const isGood = letter === '+' || letter === '-';
    const { says, link, linkSeen, confirmed } = requirement.law;
    const cited = made('p', says, 'soft');
    if (link !== null) {
      const anchor = made(
        'a',
        linkSeen ? 'official text' : 'official text (address not yet seen)',
      ) as HTMLAnchorElement;
      anchor.href = link;
      anchor.rel = 'noreferrer noopener';
      cited.append(' ', anchor);
    }
    part.append(head, made('p', requirement.says), ...(isGood ? [] : [made('p', requirement.why, 'soft')]), cited);
    if (!confirmed)
      part.append(
        made('p', 'Unconfirmed: recalled, not found in a public copy; look it up before relying on it.', 'doubt'),
      );
    if (line.decided !== undefined) part.append(made('p', `${line.outcome}; ${line.decided.says}`));
    if (line.because !== undefined) part.append(made('p', line.because));
    if (line.family !== undefined) part.append(made('p', `Family: ${line.family}`));
    part.append(...quoted(line.quotes));
    for (const weak of line.parts ?? []) part.append(made('p', weak));
    if (line.outcome === 'missing' && line.nearest === undefined)
      part.append(made('p', 'Nothing close was found.', 'soft'));
    if (line.nearest !== undefined) {
      part.append(made('p', `Closest: it ${line.nearest.says}.`, 'soft'), ...quoted([line.nearest]));
    }
    if (!isGood && requirement.fallback !== null) part.append(wording(requirement.fallback));
    return part;
  }

  function wording({ preferred, acceptable, walkAway }: NonNullable<PageRequirement['fallback']>): HTMLElement {
    const part = made('details');
    part.append(made('summary', 'Wording to ask for'));
    for (const [label, words] of [
      ['Ask for', preferred],
      ['or at least', acceptable],
      ['not below', walkAway],
    ])
      part.append(made('p', `${label}: ${words}`));
    return part;
  }

  function quoted(quotes: readonly PageQuote[]): HTMLElement[] {
    return quotes.map(({ at, words }) => {
      const quote = made('blockquote', words);
      quote.append(made('cite', at));
      return quote;
    });
  }

  for (const control of [law, severity, outcome, onlyGaps]) control.addEventListener('change', filter);
  search.addEventListener('input', filter);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('more').addEventListener('click', () => drawMore());
  byId('body').addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest('tr');
    const cell = target?.closest<HTMLElement>('td[data-requirement]');
    if (row?.dataset.place === undefined || (cell === null && target?.closest('button') === null)) return;
    open(Number(row.dataset.place), cell == null ? null : Number(cell.dataset.requirement));
  });
  byId('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => history.replaceState(null, '', ' '));
  // On paper there is no button to press.
  addEventListener('beforeprint', () => drawMore(2000));

  filter();
  const asked = /^#(\d+)(?:\.(\d+))?$/.exec(location.hash);
  if (asked !== null) open(Number(asked[1]), asked[2] === undefined ? null : Number(asked[2]));
}
