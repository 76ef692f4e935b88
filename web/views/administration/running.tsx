import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../../api/queries.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { DateTime } from '../../parts/written.tsx';
import { administrationWords } from '../../words/administration.ts';
import { number, size } from '../../words/written.ts';
import styles from './administration.module.css';

const words = administrationWords.service;

/** What the service is and runs with, to be read out to whoever helps. */
export function Running() {
  const { data, error, refetch } = useQuery(queries.about());
  if (data === undefined) {
    return error === null ? <Skeleton lines={10} /> : <Problem error={error} again={() => void refetch()} />;
  }
  const { library, analyses } = data;
  const groups: readonly (readonly [string, readonly (readonly [string, ReactNode])[]])[] = [
    [
      words.program,
      [
        [words.version, data.version],
        [words.node, data.node],
        [words.startedAt, <DateTime key="at" at={data.startedAt} isExact />],
        [words.threads, number(data.threads)],
        [words.analyses, words.analysesNow(analyses.running, analyses.queued)],
      ],
    ],
    [
      words.keeps,
      [
        [words.database, words.databases[data.database]],
        [words.files, words.filesIn[data.files]],
        [words.anchor, words.anchors[data.anchor ?? 'none']],
        [words.people, number(data.people)],
      ],
    ],
    [
      words.law,
      [
        [words.library, words.libraryOf(library)],
        [
          words.hash,
          <code key="hash" className={styles.hash}>
            {library.hash}
          </code>,
        ],
        [words.policy, data.policy === 0 ? words.ownPolicy : words.policyVersion(data.policy)],
      ],
    ],
    [
      words.comesIn,
      [
        [words.signIn, words.signIns[data.signIn]],
        [words.scans, data.scansUploads ? words.scanned : words.notScanned],
        [words.upload, size(data.uploadBytes)],
        [words.quota, size(data.quotaBytes)],
      ],
    ],
  ];
  const text = `Lacuna ${JSON.stringify(data, null, 2)}`;
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <p className={styles.lead}>{words.says}</p>
        <span className={styles.push}>
          <CopyButton text={text} label={words.copy} />
        </span>
      </div>
      <div className={styles.groups}>
        {groups.map(([title, entries]) => (
          <section key={title} className={styles.card}>
            <h2>{title}</h2>
            <dl className={styles.entries}>
              {entries.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
