import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { jurisdictionWords } from '../../words/jurisdictions.ts';

/** Where countries are to be chosen first. */
export function NoneChosen({ toOverview }: { readonly toOverview: string }) {
  const words = jurisdictionWords.choose;
  return (
    <Empty title={words.none} actions={<ButtonLink href={toOverview}>{words.toOverview}</ButtonLink>}>
      {words.noneSays}
    </Empty>
  );
}
