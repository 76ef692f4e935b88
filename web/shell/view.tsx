import { Component, type ReactNode, Suspense } from 'react';
import { asRefused } from '../api/refused.ts';
import { Banner } from '../parts/banner.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { ViewAt } from '../views.ts';
import { t } from '../words/words.ts';
import { useMe } from './session.ts';

/** A view, while it is loaded and where it fails: what is around it goes on. */
export function View({ view: { id, draws: Draws } }: { readonly view: ViewAt }) {
  return (
    <Boundary key={id}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Draws />
      </Suspense>
    </Boundary>
  );
}

/** The same for whoever may see it. */
export function Guarded({ view }: { readonly view: ViewAt }) {
  const { may } = useMe();
  if (may(view.needs)) return <View view={view} />;
  const { title, says, todo } = t.shell.notForYou;
  return (
    <>
      <PageHeader title={title} />
      <Empty title={says} actions={<ButtonLink href="/">{t.shell.views.home}</ButtonLink>}>
        {todo}
      </Empty>
    </>
  );
}

// React tells of what fails while it draws only to a class.
class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { message, todo } = isOldPage(error) ? t.shell.newVersion : asRefused(error);
    return (
      <>
        <PageHeader title={t.shell.viewFailed} />
        <Banner
          kind="error"
          title={message}
          actions={
            <Button small icon="refresh" onPress={() => location.reload()}>
              {t.common.tryAgain}
            </Button>
          }
        >
          {todo}
        </Banner>
      </>
    );
  }
}

/** After an update of the service, a page that was open before asks for files that are gone. */
function isOldPage(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
