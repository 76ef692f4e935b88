import { count, list } from './en/forms.ts';

/**
 * Every word that is shown, in English: one section for each view, and no sentence put together elsewhere. Those of the larger views stand
 * beside, in `en/`, and are loaded with them. What takes a number or a name is a function. Outcomes are named as the reports name
 * them.
 */
export const en = {
  /** BCP 47: numbers and dates are written as there. */
  language: 'en-GB',

  // What many views say.
  common: {
    product: 'Lacuna',
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    tryAgain: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    cannotCopy: 'The browser did not let the words be copied. Select them and copy by hand.',
    loading: 'Loading',
    more: 'Show more',
    clear: 'Clear',
    any: 'any',
    chosen: (choices: number) => `${choices} chosen`,
    narrow: 'Type to narrow the list',
    required: 'required',
    none: 'None',
    unknown: 'not known',
    and: list,
    newWindow: 'opens in a new window',
    progress: (percent: number) => `${percent} %`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    rows: (rows: number) => count(rows, { one: '# row', other: '# rows' }),
    sortBy: (column: string) => `Sort by ${column}`,
    divider: 'Width of the left part',
    clause: (number: string) => (/^[\d(]/.test(number) ? `clause ${number}` : number),
  },

  // A finding of a report, in one word and in a sentence.
  outcomes: {
    met: { word: 'Met', says: 'The paper has what is asked.' },
    weak: { word: 'Weak', says: 'It is there, but falls short of what is asked.' },
    forbidden: { word: 'Forbidden', says: 'It must not be there, and is.' },
    missing: { word: 'Missing', says: 'It was looked for and is not there.' },
    clear: { word: 'Clear', says: 'It must not be there, and is not.' },
    unsure: { word: 'Unsure', says: 'It could not be read well enough to tell.' },
    'not-applicable': { word: 'Not asked', says: 'The law does not ask it of this paper.' },
    prepare: { word: 'Prepare', says: 'Not yet law. Something to prepare for, and no gap.' },
  },

  severities: {
    must: { word: 'Must', says: 'The law requires it, or its lack costs a right.' },
    should: { word: 'Should', says: 'Needed in practice.' },
    consider: { word: 'Consider', says: 'Depends on the facts.' },
  },

  decisions: {
    accepted: 'Accepted',
    'false-alarm': 'False alarm',
    fixed: 'Said to be fixed',
    'to-negotiate': 'To negotiate',
    withdrawn: 'Withdrawn',
    comment: 'Comment',
    assigned: 'Handed on',
    baseline: 'Known before',
    waiver: 'Waived',
    lapsed: 'Lapsed',
  },

  // Where a law is cited.
  law: {
    confirmed: (day: string) => `Checked against the source on ${day}`,
    unconfirmed: (day: string) => `Not confirmed: recalled, and last looked at on ${day}`,
    unconfirmedShort: 'not confirmed',
    linkNotSeen: 'The address follows the pattern of the site; nobody has seen the page itself.',
    policy: (version: number | undefined) =>
      version === undefined
        ? 'Our own rule, not law'
        : version === 0
          ? 'Our own rule (as it came with the library), not law'
          : `Our own rule (version ${version}), not law`,
  },

  roles: {
    procurement: 'Procurement',
    legal: 'Legal',
    operations: 'Operations',
    admin: 'Administrator',
  },

  // What is around every view.
  shell: {
    skip: 'Skip to the content',
    navigation: 'Main',
    views: {
      home: 'Home',
      review: 'New review',
      portfolio: 'Portfolio',
      library: 'Library',
      jurisdictions: 'Jurisdictions',
      administration: 'Administration',
    },
    account: (name: string) => `Account of ${name}`,
    signedInAs: (login: string) => `Signed in as ${login}`,
    signOut: 'Sign out',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    help: 'Keyboard shortcuts',
    helpHint: 'These keys work wherever no text is being typed.',
    anywhere: 'Anywhere',
    showHelp: 'Show these shortcuts',
    goTo: (view: string) => `Go to ${view}`,
    then: 'then',
    api: 'API',
    viewFailed: 'This view could not be shown',
    newVersion: {
      message: 'This part of the page could not be loaded.',
      todo: 'The service may have been updated or be out of reach: load the page again.',
    },
    notThere: {
      title: 'There is no such page',
      says: 'The address leads to nothing. It may have been mistyped, or what was there is gone.',
      todo: 'Go to the first page',
    },
    notForYou: {
      title: 'This is not among what you may do',
      says: 'Your role does not include this view.',
      todo: 'Ask an administrator for the role, or go to the first page.',
    },
    aid: 'A reading aid for people who decide. Not legal advice.',
  },

  home: {
    title: 'Agreements',
    lead: 'What came in lately, the newest first, with what was found.',
    search: 'Search titles',
    searchPlaceholder: 'Part of a title',
    team: 'Team',
    allTeams: 'All teams',
    reviewer: 'Whose review it is',
    reviewers: { all: 'Every review', procurement: 'With procurement', legal: 'With legal' },
    newReview: 'New review',
    columns: {
      agreement: 'Agreement',
      gaps: 'Gaps by severity',
      review: 'Review',
      state: 'State',
      brought: 'Brought',
    },
    tableName: 'Agreements, the newest first',
    draft: (number: number) => `Draft ${number}`,
    states: {
      queued: 'Waiting to be read',
      running: 'Being read',
      done: 'Read',
      failed: 'Failed',
      none: 'Not yet read',
      unread: 'Partly unreadable',
    },
    noGaps: 'No gap found',
    gaps: (severity: string, gaps: number) => count(gaps, { other: `# ${severity}` }),
    waiting: {
      title: 'Waits for you',
      reading: (agreements: number) =>
        count(agreements, { one: '# agreement is being read', other: '# agreements are being read' }),
      failed: (agreements: number) =>
        count(agreements, {
          one: '# agreement could not be read, or not all of it',
          other: '# agreements could not be read, or not all of them',
        }),
      gaps: (agreements: number) =>
        count(agreements, {
          one: '# agreement has gaps that must be closed',
          other: '# agreements have gaps that must be closed',
        }),
      ofShown: 'Of the agreements that are listed here.',
      nothing: 'Nothing waits: all that was read has no gap that must be closed.',
    },
    handed: {
      title: { legal: 'Handed to legal', procurement: 'Handed back to you' },
      by: (name: string) => `by ${name}`,
      noNote: 'Without a note.',
      more: 'and more: choose “With legal” below',
    },
    empty: {
      title: 'No agreement yet',
      says: 'Bring a draft, and Lacuna says which clauses it lacks, by country, with the words that prove it.',
      mayNot: 'Nobody of your teams has brought an agreement yet.',
    },
    nothingFound: (text: string) => (text === '' ? 'No agreement is like that.' : `No title has “${text}”.`),
    noRead: {
      title: 'You run this service',
      says: 'An administrator sees no agreement. To read agreements as well, take another role in the list of people.',
      noRole: 'You have no role yet, and so nothing is shown. Ask an administrator for one.',
      todo: 'Manage people, teams and keys',
    },
  },

  signIn: {
    title: 'Sign in',
    login: 'Login',
    password: 'Password',
    submit: 'Sign in',
    provider: 'Sign in with your company account',
    or: 'or',
    about:
      'Reads supplier and partner agreements, and says what is missing or weak, country by country, with the words that prove it.',
    ended: 'You are not signed in any more. Sign in, and you come back to where you were.',
    notSetUp: 'Nobody can sign in yet: the first administrator is still to be set up.',
    notSetUpTodo: 'Open the link that stands on the terminal where Lacuna was started.',
  },

  setUp: {
    title: 'Set up the first administrator',
    says: 'An administrator adds people, teams and keys. To read agreements as well, take another role.',
    login: 'Login',
    loginHint: '2 to 100 letters, digits and the signs . _ @ + -',
    name: 'Name',
    password: 'Password',
    passwordHint: 'At least 15 characters. Four or five words that do not belong together are easy to remember.',
    roles: 'I also',
    roleWords: {
      procurement: 'bring drafts that I negotiate (procurement)',
      legal: 'decide on findings (legal)',
      operations: 'scan and export whole repositories (operations)',
    },
    submit: 'Set up and sign in',
    done: 'The first administrator is set up already.',
    toSignIn: 'Sign in',
    noCode: 'Open the whole link that stands on the terminal where Lacuna was started.',
    noCodeTodo: 'It ends in a code behind #code=. Starting Lacuna again prints a new one.',
  },

  // What findings are about, and where a draft goes from here: several views say it.
  workspace: {
    conflicts: {
      'law-reach': 'The law chosen and where the secrets are',
      'arbitration-without-courts': 'Arbitration with no court for urgent orders',
      'foreign-court': 'A court whose orders do not reach',
      'statutory-venue': 'A court that the law does not allow for',
      'evidence-export': 'Evidence that may not leave the country',
    },
    families: {
      'ownership-and-scope': 'Ownership and scope',
      'use-and-disclosure': 'Use and disclosure',
      security: 'Security',
      'supply-chain': 'Supply chain',
      incident: 'Incident',
      'term-and-exit': 'Term and exit',
      remedies: 'Remedies',
      forum: 'Forum',
      government: 'Government',
    },
    routes: {
      'nothing-found': 'Nothing found that needs a change',
      fixable: 'Fixable by the buyer',
      legal: 'Needs legal',
      unread: 'Could not be read',
    },
    latency: {
      outcomes: {
        'in-time': 'In time',
        tight: 'Tight',
        'too-late': 'Too late',
        'runs-from-notice': 'Starts when we are told',
        open: 'The paper gives no number',
        'no-duty': 'The paper has nobody tell us',
        apart: 'Counted apart',
        prepare: 'Prepare',
        'not-asked': 'Not asked',
      },
    },
  },

  jurisdictions: {
    title: 'Jurisdictions',
  },
};
