import { count } from './forms.ts';

/** What is said of two drafts side by side, loaded with it. */
export const compare = {
  title: 'Two drafts',
  of: (title: string) => `Two drafts of ${title}`,
  toWorkspace: 'To the review',
  older: 'Older draft',
  newer: 'Newer draft',
  draft: (number: number) => `Draft ${number}`,
  became: 'became',
  export: 'Export',
  formats: { html: 'Web page (HTML)', text: 'Plain text', json: 'Data (JSON)' },
  divider: 'Width of the list of differences',
  comparing: 'Comparing the drafts',
  reading:
    'Both drafts are held against each other, and each against the law of the deal. That takes some seconds, and with hundreds of pages a minute or more.',
  one: {
    title: 'There is one draft alone',
    says: 'Bring the next draft to this agreement, and what the other side changed stands here.',
    bring: 'Bring the next draft',
  },
  same: { title: 'No difference found', says: 'The same words, and every finding as it was.' },
  unread: {
    title: 'Nothing was compared',
    says: 'A draft could not be read, so nothing is said about what was changed.',
  },
  unreadPart: (draft: string) => `${draft} could not be read in full`,
  unreadSays: {
    nothing: 'Its words are compared all the same; what they say to the law is not told.',
    part: 'What was not found there may stand in what could not be read, and is not called removed or added.',
    everything: 'Nothing of it could be read.',
  },
  noTracking:
    'The newer draft holds no tracked changes, or is of a kind that shows none: none of the changes below is marked in it.',
  allTracked: 'The newer draft shows every one of its edits as a tracked change.',
  differences: 'Differences',
  sections: {
    unmarked: 'Edits not shown as tracked changes',
    accepted: 'Tracked when it was sent, plain text now',
    findings: 'Findings that stand otherwise',
    conflicts: 'What does not go together',
    latency: 'Time to report',
    terms: 'Defined terms',
    references: 'References that lead elsewhere',
    changes: 'Changes in order',
    renumbered: 'Same words, other number',
  },
  kinds: {
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    moved: 'Moved',
    renumbered: 'Renumbered',
  },
  notFound: 'Not found',
  notFoundSays: 'Its words may stand in a part of the other draft that could not be read.',
  notTracked: 'Not tracked',
  turns: {
    opened: 'Gap opened',
    worse: 'Worse',
    other: 'Otherwise',
    better: 'Better',
    closed: 'Gap closed',
  },
  conflictTurns: { opened: 'New', closed: 'Gone' },
  conflicts: {
    'law-reach': 'The law chosen and where the secrets are',
    'arbitration-without-courts': 'Arbitration with no court for urgent orders',
    'foreign-court': 'A court whose orders do not reach',
    'statutory-venue': 'A court that the law does not allow for',
    'evidence-export': 'Evidence that may not leave the country',
  },
  clause: (number: string | null, heading: string | null) => {
    const name = number === null ? null : /^[\d(]/.test(number) ? `clause ${number}` : number;
    if (name === null) return heading ?? 'the opening words';
    return heading === null ? name : `${name} (${heading})`;
  },
  once: (clause: string) => `once ${clause}`,
  renumbered: (was: string, is: string) => `${was} is now ${is}`,
  nothingThere: 'not asked',
  accepted: 'accepted',
  asked: 'What is asked',
  why: 'Why it stands otherwise',
  whyNone: 'No change of the words explains it.',
  sentence: (says: string) => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
  show: 'Show the change',
  before: 'Before',
  now: 'Now',
  nothing: 'No such words.',
  nearest: (says: string) => `No such words. What comes closest ${says}.`,
  because: (because: string) => `Because ${because}.`,
  law: 'Law',
  hours: (hours: number | null) =>
    hours === null ? 'no stated time' : count(hours, { one: '# hour', other: '# hours' }),
  time: (from: string, to: string) => `The other side had ${from} to report an incident, and now has ${to}.`,
  sameTime: 'The time that the other side has to report an incident is as it was.',
  leads: (reference: string, was: string, now: string | null) =>
    `“${reference}” led to ${was} and now leads ${now === null ? 'nowhere' : `to ${now}`}.`,
  paper: 'Both drafts',
  whole: 'Whole drafts',
  changesOnly: 'Changes only',
  unchanged: (paragraphs: number) =>
    count(paragraphs, { one: '# paragraph is as it was', other: '# paragraphs are as they were' }),
  notIn: { before: 'Not in the older draft', after: 'Not in the newer draft' },
  elsewhereIn: { before: 'Elsewhere in the older draft', after: 'Elsewhere in the newer draft' },
  stood: 'Moved: show where it stood',
  stands: 'Moved: show where it stands now',
  showOld: 'Show where it stood',
  showNew: 'Show where it stands now',
  between: (before: string | null, behind: string | null) => {
    if (before === null) return behind === null ? 'By itself.' : `At the beginning, before “${behind}”`;
    return behind === null ? `At the end, after “${before}”` : `Between “${before}” and “${behind}”`;
  },
  inReview: 'Open it in the review',
  untracked: (edits: number) =>
    count(edits, {
      one: 'One edit is not shown as a tracked change.',
      other: '# edits are not shown as tracked changes.',
    }),
  toUntracked: 'Go to the first',
  keys: {
    next: 'Next difference in the list',
    previous: 'Previous difference in the list',
    nextChange: 'Next change in the drafts',
    previousChange: 'Previous change in the drafts',
    whole: 'Show the whole drafts, or the changes only',
  },
};
