import type { Command } from 'commander';
import { choice } from '../library/nearest.ts';
import { isDay } from '../model/day.ts';
import { type Deal, openDeal, type Side } from '../model/deal.ts';
import type { Library } from '../model/library.ts';
import { type Money, parseMoney } from '../model/money.ts';
import { isRole, type Role, roleIds } from '../model/role.ts';
import { UsageError } from './usage-error.ts';
import type { World } from './world.ts';

export type DealFlags = {
  readonly jurisdiction?: readonly string[];
  readonly side?: string;
  readonly asOf?: string;
  readonly personalData?: boolean;
  readonly sectors?: readonly string[];
  readonly roles?: readonly string[];
  readonly amount?: string;
  readonly party?: string;
};

const sides = ['discloser', 'recipient', 'mutual'] as const satisfies readonly Side[];

/** Adds the flags that say what the paper does not. */
export function withDealFlags(command: Command): Command {
  return command
    .option('-j, --jurisdiction <codes>', 'whose law to ask, as in eu,de (default: what the paper points to)', listed)
    .option('--side <side>', 'which side we are: discloser, recipient or mutual (default: discloser)')
    .option('--as-of <day>', 'the law of this day, as YYYY-MM-DD (default: today)')
    .option('--personal-data', 'personal data is involved')
    .option('--no-personal-data', 'no personal data is involved (default: as the paper reads)')
    .option(
      '--sectors <names>',
      'sectors that matter to some law, as in health,finance (default: as the paper reads)',
      listed,
    )
    .option(
      '--roles <names>',
      `what the parties are to each other, of ${roleIds.join(', ')} (default: as the paper reads)`,
      listed,
    )
    .option('--amount <sum>', 'what the deal is worth, as in "USD 400000" (default: as the paper reads)')
    .option('--party <name>', 'how the paper calls us, as in Customer');
}

/** "EU, de" as codes, behind those given before. */
export function listed(value: string, before: readonly string[] = []): readonly string[] {
  const codes = value.split(',').map((each) => each.trim().toLowerCase());
  return [...before, ...codes.filter((each) => each !== '')];
}

/** What the flags say, checked. Throws a UsageError that says what was expected. */
export function statedDeal(flags: DealFlags, library: Library): Partial<Deal> {
  const { jurisdiction, side, asOf, personalData, sectors, roles, amount, party } = flags;
  return {
    ...(jurisdiction === undefined ? {} : { jurisdictions: checkedCodes(jurisdiction, library) }),
    ...(side === undefined ? {} : { side: checkedSide(side) }),
    ...(asOf === undefined ? {} : { asOf: checkedDay(asOf) }),
    ...(personalData === undefined ? {} : { personalData }),
    ...(sectors === undefined ? {} : { sectors }),
    ...(roles === undefined ? {} : { roles: checkedRoles(roles) }),
    ...(amount === undefined ? {} : { amount: checkedSum(amount) }),
    ...(party === undefined ? {} : { party }),
  };
}

/** What holds where neither a flag nor a deal.yaml says otherwise. */
export function defaultDeal({ jurisdictions }: Library, { today }: World): Deal {
  return openDeal(jurisdictions, today);
}

/** Throws a UsageError that names the code meant where one is not in the library. */
export function checkedCodes(codes: readonly string[], library: Library): readonly string[] {
  const known = library.jurisdictions.map(({ code }) => code);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown !== undefined) {
    throw new UsageError('bad-argument', `found --jurisdiction ${unknown}, ${choice(unknown, known)}`);
  }
  if (codes.length === 0) {
    throw new UsageError('bad-argument', `found an empty --jurisdiction, ${choice('', known)}`);
  }
  return [...new Set(codes)];
}

function checkedRoles(given: readonly string[]): readonly Role[] {
  const unknown = given.find((each) => !isRole(each));
  if (unknown !== undefined) {
    throw new UsageError('bad-argument', `found --roles ${unknown}, ${choice(unknown, roleIds)}`);
  }
  return [...new Set(given.filter(isRole))];
}

function checkedSum(given: string): Money {
  const sum = parseMoney(given);
  if (sum !== null) return sum;
  throw new UsageError('bad-argument', `found --amount ${given}, expected a currency and a sum, as in "USD 400000"`);
}

function checkedSide(given: string): Side {
  const side = sides.find((each) => each === given.toLowerCase());
  if (side === undefined) throw new UsageError('bad-argument', `found --side ${given}, ${choice(given, sides)}`);
  return side;
}

/** Throws a UsageError where it is no day of the calendar; `flag` is what to call it. */
export function checkedDay(given: string, flag = '--as-of'): string {
  if (isDay(given)) return given;
  throw new UsageError('bad-argument', `found ${flag} ${given}, expected a day of the calendar as YYYY-MM-DD`);
}
