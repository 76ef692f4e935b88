import { asRefused } from '../api/refused.ts';
import { t } from '../words/words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** That something did not work: what was found, what to do, and a button to try again where `again` is given. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { message, todo } = asRefused(error);
  return (
    <Banner
      kind="error"
      title={message}
      {...(again === undefined
        ? {}
        : {
            actions: (
              <Button small icon="refresh" onPress={again}>
                {t.common.tryAgain}
              </Button>
            ),
          })}
    >
      {todo}
    </Banner>
  );
}
