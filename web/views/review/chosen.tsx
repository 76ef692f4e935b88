import { IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { reviewWords } from '../../words/review.ts';
import { size } from '../../words/written.ts';
import styles from './review.module.css';

/** The same for a file that is chosen twice. */
export function keyOf({ name, size, lastModified }: File): string {
  return `${lastModified}-${size}-${name}`;
}

/** What will be sent. */
export function Chosen({ files, remove }: { readonly files: readonly File[]; readonly remove: (file: File) => void }) {
  const { chosen, remove: leaveOut } = reviewWords.bring;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <section className={styles.chosen}>
      <h2>{chosen(files.length, size(bytes))}</h2>
      <ul>
        {files.map((file) => (
          <li key={keyOf(file)}>
            <Icon name="file" />
            <span className={styles.name}>{file.name}</span>
            <span className={`figures ${styles.faint}`}>{size(file.size)}</span>
            <IconButton small icon="close" label={leaveOut(file.name)} onPress={() => remove(file)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
