import { z } from 'zod';
import type { KnownFinding } from '../model/decision.ts';

/**
 * A baseline as text: a head, and a line for each finding in order of agreement, requirement and fingerprint, so that two versions
 * differ in the findings that came or went. Ends in a line break.
 */
export function baselineText(findings: readonly KnownFinding[]): string {
  // Keys in one order, whatever order they came in.
  const lines = findings.map(({ agreement, requirement, outcome, fingerprint }) => ({
    by: `${agreement}\0${requirement}\0${fingerprint}`,
    line: JSON.stringify({ agreement, requirement, outcome, fingerprint }),
  }));
  const sorted = lines.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ line }) => line);
  return [JSON.stringify(head), ...new Set(sorted)].map((line) => `${line}\n`).join('');
}

const head = { 'lacuna-baseline': 1 };

export type BaselineFault = { readonly line: number; readonly says: string };

/** What `baselineText` wrote; blank lines and CRLF do not matter. All faults at once, by line (from 1). */
export function parseBaseline(
  text: string,
): { readonly findings: readonly KnownFinding[] } | { readonly faults: readonly BaselineFault[] } {
  const [first = '', ...rest] = text.split(/\r?\n/);
  if (JSON.stringify(parsed(first)) !== JSON.stringify(head)) {
    const says = `found ${shown(first)}, expected ${JSON.stringify(head)}: write it with "lacuna baseline write"`;
    return { faults: [{ line: 1, says }] };
  }
  const findings: KnownFinding[] = [];
  const faults: BaselineFault[] = [];
  for (const [index, line] of rest.entries()) {
    if (line.trim() === '') continue;
    const finding = shape.safeParse(parsed(line));
    if (finding.success) findings.push(finding.data);
    else faults.push({ line: index + 2, says: `found ${shown(line)}, expected a finding: correct or remove the line` });
  }
  return faults.length > 0 ? { faults } : { findings };
}

const shape = z.strictObject({
  agreement: z.string().min(1),
  requirement: z.string().min(1),
  outcome: z.enum(['missing', 'weak', 'forbidden', 'conflict']),
  fingerprint: z.string().min(1),
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function shown(line: string): string {
  return line.trim() === '' ? 'nothing' : `"${line.slice(0, 60)}"`;
}
