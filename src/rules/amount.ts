// An amount is one text: `1200000` is a total in US dollars, `270000EUR@1.08` a total in euros with the reader's own
// rate (US dollars for one euro), `100~200~…` figures month by month, oldest first. The trailing total needs twelve.

const months = 12;

export const amountPattern = /^(\d{1,13}(?:\.\d{1,2})?(?:~\d{1,13}(?:\.\d{1,2})?){0,119})(?:(?!USD@)([A-Z]{3})(?:@(?!0*\.?0*$)(\d{1,7}(?:\.\d{1,8})?))?)?$/;

/**
 * US dollars in the trailing twelve months, to the cent, or what is missing to tell them.
 * @param text an amount, as the pattern reads it
 */
export const readAmount = (text: string): number | 'rate-missing' | 'months-missing' => {
  const [, figures = '', currency = 'USD', rate] = amountPattern.exec(text) ?? [];
  const parts = figures.split('~').map(Number);
  if (parts.length > 1 && parts.length < months) return 'months-missing';
  if (rate === undefined && currency !== 'USD') return 'rate-missing';
  // Summed in cents: three times 0.10 must be 0.30, or a figure exactly at a threshold would miss it.
  const cents = parts.slice(-months).reduce((sum, it) => sum + Math.round(it * 100), 0);
  return Math.round(cents * (currency === 'USD' ? 1 : Number(rate))) / 100;
};
