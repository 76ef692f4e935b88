import { type Anchor, anchorIn } from '../model/anchor.ts';
import type { Trail } from '../model/store.ts';
import type { Fault } from '../model/trail.ts';
import { noteSaid, type SaidInTrail } from './verify-said.ts';

/** The trail as it is, and what it says of what else is kept. */
export type TrailChecked = {
  readonly rows: number;
  readonly head: Anchor | null;
  readonly anchors: number;
  readonly faults: readonly Fault[];
  /** Hash of the file of each version that was uploaded, and digest of each report that was made, by their ids and keys. */
  readonly uploaded: ReadonlyMap<string, string>;
  readonly made: ReadonlyMap<string, string>;
  /** Digests of what people said, by its kind and id. */
  readonly said: ReadonlyMap<string, string>;
};

/** Works the chain out anew, and holds it against what was put down elsewhere: the lines of a file of anchors, or none. */
export async function checkTrail(
  trail: Pick<Trail, 'all' | 'faults'>,
  anchorLines: AsyncIterable<string> | null,
): Promise<TrailChecked> {
  const faults: Fault[] = [];
  for await (const fault of trail.faults()) faults.push(fault);
  const { anchors, count, cut } = await anchorsOf(anchorLines);
  const [uploaded, made] = [new Map<string, string>(), new Map<string, string>()];
  const said: SaidInTrail = new Map();
  let rows = 0;
  let head: Anchor | null = null;
  for await (const row of trail.all()) {
    const { number, hash, at, what, subject, facts } = row;
    noteSaid(row, said);
    rows += 1;
    head = { number, hash, at };
    for (const anchor of anchors.get(number) ?? []) {
      if (anchor.hash !== hash) {
        faults.push({
          at: `row ${number} of the trail`,
          says: `its hash is not the one that was put down as an anchor at ${anchor.at}: the trail was written anew up to here, or further`,
        });
      }
    }
    anchors.delete(number);
    const { sha256, report, digest } = facts;
    if (what === 'upload' && subject !== null && typeof sha256 === 'string') uploaded.set(subject.id, sha256);
    if (what === 'analysis-done' && typeof report === 'string' && typeof digest === 'string') made.set(report, digest);
  }
  for (const number of [...anchors.keys()].sort((a, b) => a - b)) {
    faults.push({
      at: `row ${number} of the trail`,
      says: 'an anchor was put down for it, and it is not there: the end of the trail was cut off',
    });
  }
  for (const line of cut) {
    faults.push({ at: `line ${line} of the anchors`, says: 'found no anchor, expected JSON with number, hash and at' });
  }
  return { rows, head, anchors: count, faults, uploaded, made, said };
}

/** By the number of their row. `cut`: lines, from 1, that are none. */
async function anchorsOf(lines: AsyncIterable<string> | null) {
  const anchors = new Map<number, Anchor[]>();
  const cut: number[] = [];
  let [line, count] = [0, 0];
  for await (const text of lines ?? []) {
    line += 1;
    const anchor = anchorIn(text);
    if (anchor === null) cut.push(line);
    else anchors.set(anchor.number, [...(anchors.get(anchor.number) ?? []), anchor]);
    if (anchor !== null) count += 1;
  }
  return { anchors, count, cut };
}
