import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import type { OcrUse } from '../model/engines.ts';
import type { Library, LibraryFile, LibraryProblem } from '../model/library.ts';
import type { View } from '../model/view.ts';
import { houseFolder } from '../scan/load-library.ts';
import type { ScanOptions } from '../scan/scan.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export type WorkFlags = {
  readonly library?: string;
  readonly house?: string;
  readonly timeout: string;
  readonly view: string;
  readonly ocr: string;
};

/** What somebody may sign, and so what is held against the law. */
const agreedViews = ['final', 'original'] as const satisfies readonly View[];
/** What a person may look at. */
export const allViews = [...agreedViews, 'markup'] as const satisfies readonly View[];

const ocrUses = ['auto', 'never', 'always'] as const satisfies readonly OcrUse[];

/** Adds the flags of every command that reads agreements. */
export function withWorkFlags(command: Command, views: readonly View[] = agreedViews): Command {
  return command
    .option('--view <view>', `which text of a paper with tracked changes: ${views.join(' or ')}`, 'final')
    .option('--library <dir>', 'another clause library than the one that ships with the program')
    .option('--house <dir>', 'our own house policy, as "lacuna house init" writes it, in place of the library\'s')
    .option(
      '--timeout <seconds>',
      'how long one file may take, besides 60 s for each page that is recognised and 120 s for a conversion',
      '60',
    )
    .option(
      '--ocr <when>',
      'recognise the words of pages that are pictures: auto, never or always (every page)',
      'auto',
    );
}

/** The library and limits that the flags ask for. Throws a UsageError that lists every fault of the library. */
export async function loadWork(
  flags: WorkFlags,
  world: World,
  views: readonly View[] = agreedViews,
): Promise<ScanOptions> {
  const view = checkedView(flags.view, views);
  const library = await loadSound(flags.library ?? world.shippedLibrary, world, flags.house);
  return {
    library,
    timeoutMs: checkedSeconds(flags.timeout) * 1000,
    reading: { view },
    ocr: checkedOcr(flags.ocr),
    tooLong: `Give it more with --timeout SECONDS${flags.ocr === 'never' ? '' : ', or leave pictures unread with --ocr never'}.`,
    onFault: ({ id, file, trace }) =>
      world.printError(`lacuna: mistake ${id} of the program's own on ${file}\n${trace}\n`),
  };
}

type LibraryWorld = Pick<World, 'loadLibrary'>;

/** A library without faults. */
export async function loadSound(folder: string, world: LibraryWorld, house?: string): Promise<Library> {
  return (await loadSoundFolder(folder, world, house)).library;
}

/** A library without faults, with its files. */
export async function loadSoundFolder(folder: string, world: LibraryWorld, house?: string) {
  const loaded = await loadFolder(folder, world, house);
  if ('library' in loaded) return loaded;
  const lines = faultLines(loaded.problems, folder, loaded.files, house);
  throw new UsageError('broken-library', `the clause library has faults, so nothing was scanned\n${lines}`);
}

/** A library with its files, sound or not. */
export async function loadFolder(folder: string, world: LibraryWorld, house?: string) {
  return world.loadLibrary(folder, house).catch((error: NodeJS.ErrnoException) => {
    const inHouse = house !== undefined && error.path?.startsWith(house) === true;
    const what = inHouse ? `house policy in ${house}` : `clause library in ${folder}`;
    throw new UsageError('not-found', `found no ${what}, expected a folder that can be read`);
  });
}

/** Each fault as "path:line:column says", and below it the line that it is about. */
export function faultLines(
  problems: readonly LibraryProblem[],
  folder: string,
  files: readonly LibraryFile[],
  house?: string,
): string {
  const texts = new Map(files.map((file) => [file.path, file.text.split('\n')]));
  return problems
    .map(({ path, line, column, says }) => {
      const offending = texts.get(path)?.[line - 1]?.trimEnd();
      const shown = offending === undefined || offending === '' ? '' : `\n    ${offending.slice(0, 160)}`;
      const place =
        house !== undefined && path.startsWith(houseFolder)
          ? inside(house, path.slice(houseFolder.length))
          : inside(folder, path);
      return `${place}:${line}:${column} ${says}${shown}`;
    })
    .join('\n');
}

function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder.replace(/[/\\]+$/, '')}/${path}`;
}

function checkedView(given: string, views: readonly View[]): View {
  const view = views.find((each) => each === given.toLowerCase());
  if (view === undefined) throw new UsageError('bad-argument', `found --view ${given}, ${choice(given, views)}`);
  return view;
}

function checkedOcr(given: string): OcrUse {
  const use = ocrUses.find((each) => each === given);
  if (use === undefined) throw new UsageError('bad-argument', `found --ocr ${given}, ${choice(given, ocrUses)}`);
  return use;
}

function checkedSeconds(given: string): number {
  const seconds = Number(given);
  if (given.trim() !== '' && seconds > 0 && seconds <= 86_400) return seconds;
  throw new UsageError('bad-argument', `found --timeout ${given}, expected seconds, more than 0 and at most 86400`);
}
