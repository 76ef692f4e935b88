import { Radio, RadioGroup } from 'react-aria-components';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Pagination } from '../../../parts/pagination.tsx';
import { t } from '../../../words/words.ts';
import { documentWords } from '../../../words/workspace.ts';
import styles from './document.module.css';
import type { PaneView } from './pane.ts';

/** What can be done with the paper as it is shown. Null: not as it is shown now. */
export function Bar({
  views,
  view,
  onView,
  pages,
  zoom,
  changes,
}: {
  readonly views: readonly PaneView[];
  readonly view: PaneView;
  readonly onView: (view: PaneView) => void;
  readonly pages: { readonly page: number; readonly of: number; readonly go: (page: number) => void } | null;
  readonly zoom: { readonly is: number; readonly set: (zoom: number) => void } | null;
  readonly changes: { readonly shown: boolean; readonly set: (shown: boolean) => void } | null;
}) {
  return (
    <div className={styles.bar}>
      {views.length > 1 && (
        <RadioGroup
          className={styles.views ?? ''}
          orientation="horizontal"
          aria-label={documentWords.viewsOf}
          value={view}
          onChange={(id) => {
            const chosen = views.find((each) => each === id);
            if (chosen !== undefined) onView(chosen);
          }}
        >
          {views.map((id) => (
            <Radio key={id} value={id} className={styles.way ?? ''}>
              {documentWords.views[id]}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {changes !== null && (
        <Checkbox isSelected={changes.shown} onChange={changes.set}>
          {documentWords.changes}
        </Checkbox>
      )}
      {pages !== null && <Pagination page={pages.page} pages={pages.of} onPage={pages.go} />}
      {zoom !== null && (
        <div className={styles.zoom}>
          <Button
            look="quiet"
            small
            aria-label={documentWords.smaller}
            onPress={() => zoom.set(Math.max(zoom.is / 1.25, 0.4))}
          >
            −
          </Button>
          <Button look="quiet" small aria-label={documentWords.asWide} onPress={() => zoom.set(1)}>
            {t.common.progress(Math.round(zoom.is * 100))}
          </Button>
          <Button
            look="quiet"
            small
            aria-label={documentWords.larger}
            onPress={() => zoom.set(Math.min(zoom.is * 1.25, 4))}
          >
            +
          </Button>
        </div>
      )}
    </div>
  );
}
