import type { Looked } from '../analyze.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Deal } from '../model/deal.ts';
import type { Document } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { Problem } from '../model/problem.ts';
import type { Redlined } from '../model/redline.ts';
import type { DocumentReport } from '../model/report.ts';
import type { View } from '../model/view.ts';
import type { FileOnDisk } from './open-file.ts';
import type { PageImage } from './page-image.ts';
import type { Pool } from './pool.ts';
import type {
  CompareJob,
  Explained,
  ExplainJob,
  OpeningJob,
  Outcome,
  PictureJob,
  ReadJob,
  RedlineJob,
  TryJob,
} from './worker.ts';

/** What is done with a file while somebody waits for it. A file that was not read for whatever reason gives its Problem. */
export type Desk = {
  /** What its bytes are, whatever it is called. */
  readonly lookAt: (file: FileOnDisk) => Promise<Looked | Problem>;
  /** The bytes of a part. */
  readonly partOf: (file: FileOnDisk) => Promise<Uint8Array | Problem>;
  readonly read: (file: FileOnDisk, view: View) => Promise<Document | Problem>;
  /** How it begins: long before the whole of a long one is there. */
  readonly opening: (file: FileOnDisk, view: View) => Promise<Document | Problem>;
  /** `version` is the program's own. */
  readonly compare: (job: CompareJob) => Promise<Comparison | Problem>;
  /** Null where there is no such page to draw. */
  readonly draw: (job: PictureJob) => Promise<PageImage | null | Problem>;
  /** Why a kind was or was not found, and what became of the requirement that asks for it. */
  readonly explain: (job: ExplainJob) => Promise<Explained | Problem>;
  /** A DOCX with what is asked for in it. */
  readonly redline: (job: RedlineJob) => Promise<Redlined | Problem>;
  /** Words alone, with every match. */
  readonly tryOut: (text: string, deal: Deal) => Promise<DocumentReport | Problem>;
  readonly close: () => Promise<void>;
};

/** `run` hands a job about a file to the pool and turns a lost thread into a Problem. */
export type DeskRun = <Job, Result>(name: string, job: Job, file: FileOnDisk) => Promise<Outcome<Result>>;

/** One pool that stays: its threads have loaded all when somebody asks, and no more files are open at a time than it has threads. */
export function deskOver(run: DeskRun, close: Pool['close']): Desk {
  const asked = async <Job, Result>(name: string, job: Job, file: FileOnDisk): Promise<Result | Problem> => {
    const outcome = await run<Job, Result>(name, job, file);
    return 'done' in outcome ? outcome.done : outcome.unread.problem;
  };
  return {
    lookAt: (file) => asked<FileOnDisk, Looked>('lookAtFile', file, file),
    partOf: (file) => asked<FileOnDisk, Uint8Array>('partOfFile', file, file),
    opening: (file, view) => asked<OpeningJob, Document>('openingOfFile', { file, view }, file),
    read: (file, view) => asked<ReadJob, Document>('readFile', { file, withPlaces: true, view }, file),
    compare: (job) => asked<CompareJob, Comparison>('compareFiles', job, job.after),
    draw: (job) => asked<PictureJob, PageImage | null>('drawFile', job, job.file),
    explain: (job) => asked<ExplainJob, Explained>('explainFile', job, job.file),
    redline: (job) => asked<RedlineJob, Redlined | Problem>('redlineFile', job, job.file),
    tryOut: (text, deal) => asked<TryJob, DocumentReport>('tryWords', { text, deal }, { path: '', name: 'pasted' }),
    close,
  };
}

/** A desk that has the library of the moment: what is in hand when another comes is ended with the one before. */
export function deskWith(library: () => Library, open: (library: Library) => Desk): Desk {
  const opened = (of: Library) => ({ of, desk: open(of), users: 0 });
  let current = opened(library());
  const asked = async <Result>(work: (desk: Desk) => Promise<Result>): Promise<Result> => {
    const before = current;
    const now = library();
    if (now !== before.of) {
      current = opened(now);
      if (before.users === 0) void before.desk.close();
    }
    const mine = current;
    mine.users += 1;
    try {
      return await work(mine.desk);
    } finally {
      mine.users -= 1;
      if (mine !== current && mine.users === 0) await mine.desk.close();
    }
  };
  return {
    lookAt: (file) => asked((desk) => desk.lookAt(file)),
    partOf: (file) => asked((desk) => desk.partOf(file)),
    read: (file, view) => asked((desk) => desk.read(file, view)),
    opening: (file, view) => asked((desk) => desk.opening(file, view)),
    compare: (job) => asked((desk) => desk.compare(job)),
    draw: (job) => asked((desk) => desk.draw(job)),
    explain: (job) => asked((desk) => desk.explain(job)),
    redline: (job) => asked((desk) => desk.redline(job)),
    tryOut: (text, deal) => asked((desk) => desk.tryOut(text, deal)),
    close: () => current.desk.close(),
  };
}
