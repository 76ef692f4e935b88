import { blockAt, type Document } from '../model/document.ts';
import type { AmountFact, Fact } from '../model/fact.ts';
import { type Money, sayMoney } from '../model/money.ts';
import type { Proposal } from '../model/proposal.ts';
import { sentencesIn } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

/**
 * What the paper says that the deal is worth: the largest sum that it calls a total, a price or the contract's value, or that it
 * says the deal involves at least; none where it states none. A fee among others is no total, and a sum for each month, a limit
 * or a penalty no worth.
 */
export function worth(document: Document, facts: readonly Fact[]): readonly Proposal[] {
  const bareDollar = dollarsOf(facts);
  const stated = facts.flatMap((fact): { money: Money; span: Span }[] => {
    if (fact.kind !== 'amount' || !isWorth(document, fact)) return [];
    const isDollar = /\$|dollar/i.test(document.text.slice(fact.start, fact.end));
    const currency = fact.currency ?? (isDollar ? bareDollar : null);
    return currency === null
      ? []
      : [{ money: { currency, value: fact.value }, span: { start: fact.start, end: fact.end } }];
  });
  const [first] = stated;
  if (first === undefined) return [];
  const { money, span } = stated
    .filter((each) => each.money.currency === first.money.currency)
    .reduce((most, each) => (each.money.value > most.money.value ? each : most));
  return [{ question: 'amount', value: sayMoney(money), by: 'stated amount', span }];
}

/** Where American law governs or American courts decide, and no other dollar is named, "$" is the dollar of the United States. */
function dollarsOf(facts: readonly Fact[]): string | null {
  const isOther = facts.some(
    (fact) => fact.kind === 'amount' && /^(?!US).*D$/.test(fact.currency ?? '') && fact.currency !== 'AED',
  );
  const isAmerican = facts.some(
    (fact) => (fact.kind === 'governing-law' || fact.kind === 'forum') && /^us(?:-|$)/.test(fact.code ?? ''),
  );
  return isAmerican && !isOther ? 'USD' : null;
}

const price = '(?:price|value|sum|amount|fees?|charges?|consideration|remuneration|cost)';
// "The total fees payable under this Agreement are", and then the sum: what stands further off is about something else.
const called = new RegExp(
  `(?:\\b(?:total|aggregate|overall|entire)\\s(?:(?:contract|order|purchase|project|licen[cs]e|services?)\\s)?${price}|(?:\\bthe|^)\\s?(?:(?:contract|purchase|order|fixed|deal|transaction|project)\\s${price}|consideration|price|value))\\b` +
    `(?:\\s[\\p{L}’'-]+){0,9}\\s?(?:\\b(?:is|are|be|of|amounts?\\sto|totals?|equals?|at)\\b|[:=|])\\s{0,2}(?:(?:the\\ssum|a\\stotal|the\\samount)\\sof\\s|(?:approximately|about|not\\sless\\sthan|at\\sleast)\\s)?$`,
  'iu',
);
const involved =
  /\b(?:agreement|contract|transaction|deal)\b[^.;]{0,40}\b(?:involv|relat|cover)\w*\b[^.;]{0,80}\b(?:not\sless\sthan|no\sless\sthan|at\sleast|more\sthan|in\sexcess\sof|in\sthe\saggregate)\b[^.;]{0,30}$/iu;
const other =
  /\b(?:liab\w*|insur\w*|indemn\w*|penalt\w*|damages|fine[sd]?|cap(?:ped)?|deductible|interest|deposit|turnover|revenues?|capital|assets|late|overdue|threshold|per|each|every|monthly|hourly|daily|weekly|quarterly|annual(?:ly)?|yearly|up\sto|exceed\w*|no\smore\sthan|not\smore\sthan|maximum|market|share|unit|units|retail|selling|opening|invoices?|milestones?|advances?|instal?lments?|increase\w*|reduc\w*|discount\w*|if|unless|example)\b|\ba\s(?:day|month|year)\b/iu;

/** Looks from the beginning of the sentence to a little behind the sum. */
function isWorth(document: Document, { start, end }: Span & AmountFact): boolean {
  const block = blockAt(document, start);
  if (block === null) return false;
  const sentence = sentencesIn(document.text, block).find((each) => each.start <= start && start < each.end) ?? block;
  const before = document.text.slice(sentence.start, start);
  const behind = document.text.slice(end, Math.min(sentence.end, end + 40));
  if (involved.test(before)) return !/\b(?:liab|insur|indemn|penalt)/iu.test(before);
  return called.test(before) && !other.test(before) && !other.test(behind);
}
