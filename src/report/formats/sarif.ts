import type { DocumentReport, ReportHead, ReportStream } from '../../model/report.ts';
import { artifactsOf } from './sarif/artifacts.ts';
import { type Notification, notificationsOf } from './sarif/notifications.ts';
import { resultsOf } from './sarif/results.ts';
import { type Rule, type RuleSource, ruleOf, ruleSources } from './sarif/rules.ts';

/**
 * SARIF 2.1.0, for servers and editors that show what linters find: one run, with a result for every line of every outcome and for
 * everything that does not go together. It runs through the documents twice, because the rules must be named before the results;
 * of each document it keeps its name, its hash and its Problems. DECISIONS.md says which kind and level an outcome has.
 */
export async function* sarif({ documents, ...head }: ReportStream): AsyncIterable<string> {
  const known = await survey(documents());
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(head, known)],
  };
  const [before = '', after = ''] = JSON.stringify(log, null, 2).split(noResults);
  yield `${before}"results": [`;
  let between = '\n';
  for await (const document of documents()) {
    for (const result of resultsOf(document, known)) {
      yield `${between}        ${JSON.stringify(result)}`;
      between = ',\n';
    }
  }
  yield `${between === '\n' ? '' : '\n      '}]${after}\n`;
}

// No string of JSON holds it: there its quotation marks are escaped.
const noResults = '"results": []';

/** What must be known of all documents before the first result. */
type Known = {
  /** By id, in the order in which they are first met. */
  readonly rules: ReadonlyMap<string, { readonly index: number; readonly rule: Rule }>;
  readonly artifacts: ReturnType<typeof artifactsOf>;
  readonly notifications: readonly Notification[];
};

async function survey(documents: AsyncIterable<DocumentReport>): Promise<Known> {
  const sources = new Map<string, RuleSource>();
  const papers: Parameters<typeof artifactsOf>[0][number][] = [];
  for await (const document of documents) {
    for (const source of ruleSources(document)) {
      // Only a line that asks for something has the wording to ask for.
      if (sources.get(source.id)?.fallback === undefined) sources.set(source.id, source);
    }
    const { name, sha256, format, pages, language, type, deal, problems } = document;
    papers.push({ name, sha256, problems, about: { format, pages, language, type, deal } });
  }
  const artifacts = artifactsOf(papers);
  return {
    rules: new Map([...sources.values()].map((source, index) => [source.id, { index, rule: ruleOf(source) }])),
    artifacts,
    notifications: papers.flatMap(({ name, problems }) => notificationsOf(problems, name, artifacts)),
  };
}

function runOf({ engine, deal, jurisdictions }: ReportHead, { rules, artifacts, notifications }: Known) {
  const asked = jurisdictions.filter(({ asked }) => asked).map(({ name }) => name);
  const against = deal.open.includes('jurisdictions') ? 'as-read' : deal.jurisdictions.join('+');
  return {
    tool: {
      driver: {
        name: 'Lacuna',
        version: engine.version,
        shortDescription: { text: 'Finds the gaps in agreements. A reading aid for people who decide.' },
        rules: [...rules.values()].map(({ rule }) => rule),
        notifications: [...new Set(notifications.map(({ descriptor }) => descriptor.id))].sort().map((id) => ({ id })),
        properties: {
          library: engine.library,
          ...(engine.policy === undefined ? {} : { policy: engine.policy }),
        },
      },
    },
    automationDetails: {
      // A category, as servers take what ends in a slash: the next scan under the same deal takes the place of this one.
      id: `lacuna/${deal.side}/${against}/`,
      description: { text: `Agreements held against ${asked.join(', ')}. What was not asked was not checked.` },
    },
    // Section 3.20.21: a notification of level error means that the run is not complete.
    invocations: [
      {
        executionSuccessful: notifications.every(({ level }) => level !== 'error'),
        toolExecutionNotifications: notifications,
      },
    ],
    columnKind: 'utf16CodeUnits',
    properties: {
      deal,
      jurisdictions,
      offsets: 'charOffset and charLength count in the text that "lacuna read --format text" prints of the agreement',
    },
    artifacts: artifacts.list,
    results: [],
  };
}
