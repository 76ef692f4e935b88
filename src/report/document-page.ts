import type { Document } from '../model/document.ts';
import type { Link } from '../model/link.ts';
import type { Problem } from '../model/problem.ts';
import { contentsOf } from './page/contents.ts';
import { escaped } from './page/escaped.ts';
import { overviewOf } from './page/overview.ts';
import { pageOpening } from './page/page-opening.ts';
import { style } from './page/style.ts';
import { textOf } from './page/text.ts';

export type PapersRead = {
  readonly documents: readonly Document[];
  readonly links: readonly Link[];
  /** Files that never became a document. */
  readonly unread: readonly { readonly name: string; readonly problem: Problem }[];
};

/**
 * Papers as one HTML page, for a person who wants to check how they were read: the text with its clause tree, tables, links from each
 * reference to its clause, terms with their meaning, words that recognition was unsure of, problems and comments where they belong.
 * It asks for nothing: no script, no font, no picture, and a policy that forbids all of them. What comes from the paper is escaped.
 */
export function documentPage({ documents, links, unread }: PapersRead): string {
  const title = documents.map(({ source }) => source.name).join(', ');
  return `${pageOpening(title, style)}<a class="skip" href="#text">Go to the text</a>
<nav aria-label="Contents">
${documents.map(contentsOf).join('\n')}
</nav>
<main id="text">
${unread.map(({ name, problem }) => `<aside class="problem"><b>${escaped(name)}</b> was not read: ${escaped(problem.says)}</aside>`).join('\n')}
${documents
  .map((document, at) =>
    [
      `<article aria-labelledby="d${at}">`,
      overviewOf(document, at, links),
      `<div class="text"${document.language === null ? '' : ` lang="${escaped(document.language)}"`}>`,
      `${textOf(document, at, links)}</div>`,
      '</article>',
    ].join('\n'),
  )
  .join('\n')}
</main>
</body>
</html>
`;
}
