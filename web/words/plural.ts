/** Words for a count, by the categories of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules); "#" stands for the number. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Makes what puts counts into words of a language. */
export function counting(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms): string =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count));
}

/** Makes what joins a list: "a, b and c". */
export function listing(language: string) {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (items: readonly string[]): string => list.format(items);
}
