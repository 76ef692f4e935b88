import type { Ocr, OcrEngine, PdfFile } from '../../../model/engines.ts';
import type { Limits } from '../../../model/limits.ts';
import type { Piece } from '../../../model/piece.ts';
import type { Problem } from '../../../model/problem.ts';
import { placeList } from '../../place-list.ts';
import { recognisePage } from './recognise.ts';

/** Why a page is to be recognised; null where its text is sound and recognition was asked for all the same. */
type Wrong = 'picture' | 'garbled' | null;

type Recogniser = {
  /** A page (from 1) as recognised; null where it was not, and why is among the problems. */
  readonly page: (number: number, wrong: Wrong) => Promise<readonly Piece[] | null>;
  /** What became of all pages that were given. `hides` is how much is hidden by a page that stayed unread. */
  readonly problems: (hides: 'part' | 'everything') => readonly Problem[];
};

/** Mean confidence below which a page may hold words that were not read for what they are. Clean scans have 90 and more. */
const sound = 80;

type Page = { readonly number: number; readonly wrong: Wrong };
type ReadPage = Page & { readonly confidence: number; readonly words: number };

/** Recognises the pages of a file that need it, and keeps account of them. */
export function recogniser(file: PdfFile, ocr: Ocr, limits: Limits): Recogniser {
  const read: ReadPage[] = [];
  const unread: (Page & { readonly because: Because })[] = [];
  const attempt = async (number: number): Promise<ReturnType<typeof recognisePage> | Because> => {
    if (ocr.use === 'never') return 'not-asked';
    if (read.length >= limits.recognisedPages) return 'too-many';
    const engine: OcrEngine | null = await ocr.engine();
    return engine === null ? 'no-engine' : recognisePage(file, number, engine);
  };
  return {
    page: async (number, wrong) => {
      const recognised = await attempt(number);
      if (recognised === null || typeof recognised === 'string') {
        unread.push({ number, wrong, because: recognised ?? 'failed' });
        return null;
      }
      const { pieces, confidence, words, blank } = recognised;
      if (blank) return wrong === null ? null : [];
      if (words === 0) {
        unread.push({ number, wrong, because: 'no-words' });
        return null;
      }
      read.push({ number, wrong, confidence, words });
      return pieces;
    },
    problems: (hides) => [
      ...unreadProblems(unread, hides),
      ...readProblem(
        read.filter(({ confidence }) => confidence < sound),
        'part',
      ),
      ...readProblem(
        read.filter(({ confidence }) => confidence >= sound),
        'nothing',
      ),
    ],
  };
}

type Because = 'not-asked' | 'no-engine' | 'too-many' | 'failed' | 'no-words';

const because = {
  'not-asked': 'Ask for a copy with text, or let text recognition (OCR) read it: leave out --ocr never.',
  'no-engine':
    'Text recognition (OCR) would read it, but its packages are not installed. Run "npm install tesseract.js-core@7 @tesseract.js-data/eng@1" where Lacuna is installed, or ask for a copy with text.',
  'too-many': 'It was not recognised, because the pages before it had used up the limit for one file. Split the file.',
  failed: 'Text recognition (OCR) failed on it. Ask for a copy with text.',
  'no-words': 'Text recognition (OCR) found no words on it. Look whether it holds any.',
} satisfies Record<Because, string>;

function unreadProblems(
  unread: readonly (Page & { readonly because: Because })[],
  hides: 'part' | 'everything',
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const wrong of ['picture', 'garbled'] as const) {
    for (const why of Object.keys(because) as Because[]) {
      const pages = unread.filter((page) => page.wrong === wrong && page.because === why).map(({ number }) => number);
      const [first] = pages;
      if (first === undefined) continue;
      const what =
        wrong === 'picture'
          ? 'is a picture without text.'
          : 'has a text layer that is not language (a broken font map), so it was not read.';
      problems.push({
        code: wrong === 'picture' ? 'no-text' : 'garbled',
        says: `${placeList('page', pages)} ${what} ${because[why]}`,
        hides,
        place: { in: 'pdf', page: first, box: [0, 0, 0, 0] },
      });
    }
  }
  return problems;
}

/** One Problem for pages that were recognised: which, why, and how sure of them the engine is. */
function readProblem(read: readonly ReadPage[], hides: 'part' | 'nothing'): readonly Problem[] {
  const [first] = read;
  if (first === undefined) return [];
  const words = read.reduce((sum, page) => sum + page.words, 0);
  const mean = read.reduce((sum, page) => sum + page.confidence * page.words, 0) / words;
  const garbled = read.filter(({ wrong }) => wrong === 'garbled').length;
  const what =
    garbled === read.length
      ? 'has a text layer that is not language (a broken font map); its words were recognised from its picture (OCR)'
      : garbled === 0 && first.wrong === 'picture'
        ? 'is a picture; its words were recognised (OCR)'
        : 'was read by text recognition (OCR)';
  const advice =
    hides === 'part'
      ? 'That is little: words may be missing or wrong. Ask for a copy with text, or a better scan.'
      : 'Check names and figures against the page.';
  return [
    {
      code: 'recognised',
      says: `${placeList(
        'page',
        read.map(({ number }) => number),
      )} ${what}, with a mean confidence of ${Math.round(mean)} %. ${advice}`,
      hides,
      place: { in: 'pdf', page: first.number, box: [0, 0, 0, 0] },
    },
  ];
}
