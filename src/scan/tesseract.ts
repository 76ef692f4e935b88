import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { OcrEngine, Picture, RecognisedLine, RecognisedWord } from '../model/engines.ts';
import { limitMemory } from './wasm-memory-limit.ts';

// Tesseract as WebAssembly, called directly. Around the same module the package tesseract.js puts a thread of its own,
// code that downloads what it does not find, a cache in the current folder, and the choice of another module on a newer
// Node ("relaxed SIMD", whose results may differ from machine to machine). We want none of these.

/** Without relaxed SIMD: the same words on any machine. Without SIMD at all a page takes five times as long. */
const core = 'tesseract.js-core/tesseract-core-simd-lstm';
const model = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz';

/** 512 MB in pages of 64 KB; a page of A4 at 200 dots an inch takes a quarter of it. */
const maxMemoryPages = 8192;

const require = createRequire(import.meta.url);

/** OEM_LSTM_ONLY of Tesseract's publictypes.h. */
const neural = 1;

/** The few of Tesseract's own functions (baseapi.h) that are called here. */
type Tesseract = {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void };
  readonly TessBaseAPI: new () => {
    readonly Init: (path: null, language: string, engine: number) => number;
    readonly SetVariable: (name: string, value: string) => boolean;
    readonly SetImageFile: (exif: number, radians: number) => number;
    readonly Recognize: (monitor: null) => number;
    readonly GetTSVText: (page: number) => string;
    readonly End: () => void;
  };
};

type CreateTesseract = (settings: {
  readonly wasmBinary: Uint8Array;
  readonly print: () => void;
  readonly printErr: () => void;
  readonly TesseractProgress: () => void;
}) => Promise<Tesseract>;

/** Asks for the engine, which is made at the first call and anew after a picture that broke it; null where its packages are not installed. */
export function keepOcrEngine(): () => Promise<OcrEngine | null> {
  let kept: Promise<OcrEngine | null> | null = null;
  return () => {
    kept ??= createOcrEngine(() => {
      kept = null;
    });
    return kept;
  };
}

let found: boolean | null = null;

/** Whether its packages are installed. Looked up once: packages do not come and go while we run. */
export function canRecognise(): boolean {
  found ??= installed() !== null;
  return found;
}

async function createOcrEngine(onBroken: () => void): Promise<OcrEngine | null> {
  const files = installed();
  if (files === null) return null;
  const wasmBinary = limitMemory(await readFile(files.wasm), maxMemoryPages);
  const create: CreateTesseract = require(files.code);
  const silent = () => {};
  const tesseract = await create({ wasmBinary, print: silent, printErr: silent, TesseractProgress: silent });
  tesseract.FS.writeFile('eng.traineddata', await promisify(gunzip)(await readFile(files.model)));
  const api = new tesseract.TessBaseAPI();
  return {
    recognise: (picture) => {
      try {
        // It learns words as it reads, and a page must not depend on the ones before it: a fresh start costs 0.1 s.
        if (api.Init(null, 'eng', neural) !== 0)
          throw new Error(`Tesseract did not take its model; expected ${model}.`);
        tesseract.FS.writeFile('/input', portableGraymap(picture));
        if (api.SetImageFile(1, 0) !== 0) return null;
        api.SetVariable('user_defined_dpi', String(Math.round(picture.perInch)));
        api.Recognize(null);
        const lines = linesOf(api.GetTSVText(0));
        api.End();
        return lines;
      } catch {
        // It ran out of memory or aborted, and is in no known state.
        onBroken();
        return null;
      }
    },
  };
}

function installed() {
  try {
    return {
      code: require.resolve(`${core}.js`),
      wasm: require.resolve(`${core}.wasm`),
      model: require.resolve(model),
    };
  } catch {
    return null;
  }
}

/** The simplest picture format that Tesseract takes: https://netpbm.sourceforge.net/doc/pgm.html. */
function portableGraymap({ width, height, pixels }: Picture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(header.length + pixels.length);
  bytes.set(header);
  bytes.set(pixels, header.length);
  return bytes;
}

/** Level, page, block, paragraph, line, word, left, top, width, height, confidence, text: a word has level 5. */
function linesOf(tsv: string): readonly RecognisedLine[] {
  const lines = new Map<string, RecognisedWord[]>();
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , ...rest] = row.split('\t');
    const text = rest[5]?.trim() ?? '';
    if (level !== '5' || text === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.slice(0, 5).map(Number);
    const key = [page, block, paragraph, line].join(' ');
    const words = lines.get(key) ?? [];
    words.push({ text, confidence, left, top, width, height });
    lines.set(key, words);
  }
  return [...lines.values()];
}
