/** A sum in one currency. */
export type Money = {
  /** ISO 4217: "USD". */
  readonly currency: string;
  /** In whole currency units. */
  readonly value: number;
};

/**
 * "USD 250,000" or "USD 250000.50", as a person or a law file writes it; null for anything else. A point stands for decimals
 * alone: "EUR 250.000" is no sum, since half the world reads it as 250.
 */
export function parseMoney(written: string): Money | null {
  const [, currency, whole, cents] =
    /^\s*([A-Za-z]{3})\s?(\d{1,15}|\d{1,3}(?:[,'’ \u00a0]\d{3}){1,4})(\.\d{1,2})?\s*$/.exec(written) ?? [];
  if (currency === undefined || whole === undefined) return null;
  return { currency: currency.toUpperCase(), value: Number(`${whole.replace(/\D/g, '')}${cents ?? ''}`) };
}

/** "USD 250,000". */
export function sayMoney({ currency, value }: Money): string {
  const [whole, cents] = String(value).split('.');
  const grouped = (whole ?? '').replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${currency} ${grouped}${cents === undefined ? '' : `.${cents}`}`;
}
