import type { Me } from '../../shell/session.ts';
import { hasView, to } from '../../views.ts';

/** Where somebody goes on with an agreement: who decides, in the workspace; who only buys, in the review. Null while neither is there. */
export function addressFor(agreement: string, { is }: Pick<Me, 'is'>): string | null {
  const buys = is('procurement') && !is('legal');
  if (buys && hasView('review')) return to.review(agreement);
  return hasView('workspace') ? to.agreement(agreement) : null;
}
