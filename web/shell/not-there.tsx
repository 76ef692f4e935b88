import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { t } from '../words/words.ts';

/** An address that leads to nothing. Views show it too, where what they are asked for is gone or out of sight. */
export function NotThere() {
  const { title, says, todo } = t.shell.notThere;
  return (
    <>
      <PageHeader title={title} />
      <Empty title={says} actions={<ButtonLink href="/">{todo}</ButtonLink>} />
    </>
  );
}
