// An amount is one text: `1200000` is a total in US dollars, `270000EUR@1.08` a total in euros with the reader's own
// rate (US dollars for one euro), `100~200~…` figures month by month, oldest first. The trailing total needs twelve.

/** Months that a trailing total has. */
export const trailingMonths = 12;

export const amountPattern = /^(\d{1,13}(?:\.\d{1,2})?(?:~\d{1,13}(?:\.\d{1,2})?){0,119})(?:(?!USD@)([A-Z]{3})(?:@(?!0*\.?0*$)(\d{1,7}(?:\.\d{1,8})?))?)?$/;

/**
 * A total, or figures month by month, oldest first; their currency; and US dollars for one unit of it. All as they were given.
 * @param text an amount, as the pattern reads it; of any other text nothing can be told
 */
export const amountParts = (text: string): readonly [figures: readonly string[], currency: string, rate: string | undefined] => {
  const [, figures = '', currency = 'USD', rate] = amountPattern.exec(text) ?? [];
  return [figures.split('~'), currency, rate];
};

/**
 * US dollars in the trailing twelve months, to the cent, or what is missing to tell them.
 * @param text an amount, as the pattern reads it
 */
export const readAmount = (text: string): number | 'rate-missing' | 'months-missing' => {
  const [figures, currency, rate] = amountParts(text);
  if (figures.length > 1 && figures.length < trailingMonths) return 'months-missing';
  if (rate === undefined && currency !== 'USD') return 'rate-missing';
  // Summed in cents: three times 0.10 must be 0.30, or a figure exactly at a threshold would miss it.
  const cents = figures.slice(-trailingMonths).reduce((sum, it) => sum + Math.round(Number(it) * 100), 0);
  return Math.round(cents * Number(rate ?? 1)) / 100;
};
