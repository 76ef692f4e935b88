import { t } from '../../words/words.ts';

/** What a family of clauses is called; its id where nobody named it. */
export function familyName(family: string): string {
  const names: Readonly<Record<string, string>> = t.workspace.families;
  return names[family] ?? family;
}
