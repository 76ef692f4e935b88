import { type DragEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { join } from '../../parts/join.ts';
import { reviewWords } from '../../words/review.ts';
import styles from './review.module.css';

const words = reviewWords.bring;

/** Where files are dropped, or chosen by the button in it. `isSmall` where some are chosen already. */
export function Drop({ isSmall, add }: { readonly isSmall: boolean; readonly add: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const [hasFolder, setFolder] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0) add(files);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    // Of a folder a browser gives a file that cannot be read.
    const items = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file');
    const files = items.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true);
    setFolder(files.length < items.length);
    take(files.flatMap((item) => item.getAsFile() ?? []));
  };
  return (
    <>
      {hasFolder && <Banner kind="warn" title={words.folder} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here, the button in it takes from the keyboard */}
      <div
        className={join(styles.drop, isSmall && styles.small)}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={drop}
      >
        {!isSmall && <Icon name="upload" size={28} />}
        <p className={styles.dropTitle}>{words.drop}</p>
        <p className={styles.faint}>{words.or}</p>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            setFolder(false);
            take([...(files ?? [])]);
          }}
        >
          <Button look={isSmall ? 'plain' : 'primary'} icon="file">
            {words.choose}
          </Button>
        </FileTrigger>
        {!isSmall && <p className={styles.faint}>{words.kinds}</p>}
      </div>
    </>
  );
}
