import { z } from 'zod';
import type { Comparison } from '../model/comparison.ts';
import type { Library } from '../model/library.ts';
import type { Report } from '../model/report.ts';
import { allowedFile, Refused } from './allowed.ts';
import { dealFlags, dealInput } from './deal-input.ts';
import { listAgreements } from './list-agreements.ts';
import { lookUp } from './look-up.ts';
import { shortComparison } from './short-comparison.ts';
import { shortReport } from './short-report.ts';

/** What the tools stand on. The command line gives the reports: so they are the same ones. */
export type Desk = {
  /** Runs a command of the command line, without the program's name; what it prints comes back. Never throws. */
  readonly command: (
    args: readonly string[],
  ) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly library: () => Promise<Library>;
  /** Folders and files that may be read: those of the command line, and those that the assistant's user opened to it. */
  readonly allowed: () => Promise<readonly string[]>;
};

export type Tool<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly input: Shape;
  /** It changes something; else it only looks. */
  readonly writes?: true;
  /** Text for the assistant. Throws `Refused` with a sentence where it cannot be done. */
  readonly run: (asked: z.infer<z.ZodObject<Shape>>) => Promise<string>;
};

/** A tool among others of whatever shape. */
export function tool<Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool {
  // The server checks what comes against the shape before it calls.
  return made as unknown as Tool;
}

const file = z.string().min(1).describe('Path of the agreement, as list_agreements names it.');
const chunk = 20_000;

/** Reading, analysing, explaining, comparing and look-ups, over files of this machine. */
export function fileTools(desk: Desk): readonly Tool[] {
  const allowed = async (asked: string) => allowedFile(asked, await desk.allowed());
  return [
    tool({
      name: 'list_agreements',
      title: 'List agreements',
      says: 'Names the agreements on this machine that may be read.',
      input: { containing: z.string().optional().describe('Only those whose path contains this.') },
      run: async ({ containing }) => listAgreements(await desk.allowed(), containing ?? ''),
    }),
    tool({
      name: 'read_agreement',
      title: 'Read an agreement',
      says: `Gives what an agreement is (type, parties, outline, what could not be read) and its text, ${chunk} characters at a time.`,
      input: { file, from: z.number().int().min(0).default(0).describe('Character to go on from.') },
      run: async ({ file, from }) => {
        const { out, err } = await ran(desk, ['read', await allowed(file)]);
        const rest = out.length - from - chunk;
        const more = rest > 0 ? `\n\n[${rest} characters more: go on from ${from + chunk}]` : '';
        return `${from === 0 ? `${err}\n` : ''}${out.slice(from, from + chunk)}${more}`;
      },
    }),
    tool({
      name: 'analyse_agreement',
      title: 'Analyse an agreement',
      says: 'Holds an agreement against the law of the jurisdictions it touches and against house policy, and gives its gaps: what is missing or weak, with the law that asks for it, the words that prove it, and wording to ask for. Quotes are from the agreement, character for character.',
      input: {
        file,
        ...dealInput,
        severity: z
          .enum(['must', 'should', 'consider'])
          .default('should')
          .describe('The least severity that is shown.'),
        most: z.number().int().min(1).max(200).default(25).describe('How many gaps are shown, the gravest first.'),
      },
      run: async ({ file, severity, most, ...deal }) => {
        const { out } = await ran(desk, ['scan', await allowed(file), '--format=json', ...dealFlags(deal)]);
        return shortReport(JSON.parse(out) as Report, { severity, most });
      },
    }),
    tool({
      name: 'explain_finding',
      title: 'Explain a finding',
      says: 'Says signal by signal why a requirement or clause kind was or was not found in an agreement, with the places.',
      input: {
        file,
        id: z
          .string()
          .regex(/^[\w.-]+$/)
          .describe('Id of the requirement or clause kind.'),
        ...dealInput,
      },
      run: async ({ file, id, ...deal }) => {
        const { out } = await ran(desk, ['explain', id, await allowed(file), ...dealFlags(deal)]);
        return out;
      },
    }),
    tool({
      name: 'compare_drafts',
      title: 'Compare two drafts',
      says: 'Says what became of a draft: what was changed without showing it, which findings stand otherwise and because of which change, and every changed clause. [-words-] were taken out, {+words+} came in.',
      input: {
        older: z.string().min(1).describe('Path of the draft that was sent.'),
        newer: z.string().min(1).describe('Path of the draft that came back.'),
        ...dealInput,
        most: z.number().int().min(1).max(200).default(40).describe('How many changed clauses are shown.'),
      },
      run: async ({ older, newer, most, ...deal }) => {
        const drafts = [await allowed(older), await allowed(newer)];
        const { out } = await ran(desk, ['diff', ...drafts, '--format=json', ...dealFlags(deal)]);
        return shortComparison(JSON.parse(out) as Comparison, most);
      },
    }),
    tool({
      name: 'look_up_library',
      title: 'Look up the clause library',
      says: 'Looks up what is checked: a clause kind or a requirement by its id, or by words, of all jurisdictions or one; without anything, what there is. Each requirement comes with its source and when that was last checked.',
      input: {
        id: z.string().optional().describe('Id of a clause kind or requirement.'),
        words: z.string().optional().describe('Words that its title or sentence has, all of them.'),
        jurisdiction: z.string().optional().describe('Code of one jurisdiction, as in "eu".'),
      },
      run: async (asked) => lookUp(await desk.library(), asked),
    }),
  ];
}

/** Throws `Refused` with what the command said where it could not run; what could not be read (3) is told where it has something. */
async function ran(desk: Desk, args: readonly string[]) {
  const done = await desk.command(args);
  if (done.code === 2 || (done.code === 3 && done.out === ''))
    throw new Refused(done.err.replace(/^lacuna: /, '').trim());
  return done;
}
