// axe, asked for what is wrong and nothing else: listing all that is right takes two thirds of its time.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Asked {
  /** Selectors of the parts to look at; the whole page, if none. */
  readonly parts?: readonly string[];
  /** The markup of both colour schemes is one: in the dark only colours can differ. */
  readonly onlyColors?: boolean;
}

/** What axe has against a page, or against parts of it. Its headings are seen in the order of the whole page either way. */
export const complaints = async (page: Page, { parts = [], onlyColors = false }: Asked = {}): Promise<readonly string[]> => {
  // There are no frames here, whose results would have to be put together on a page of their own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  parts.forEach((part) => axe.include(part));
  const which = onlyColors ? { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } } : { rules: { 'target-size': { enabled: true } } };
  const { violations, passes } = await axe.options({ resultTypes: ['violations'], preload: false, ...which }).analyze();
  return passes.length === 0 ? ['axe looked at nothing'] : violations.map((it) => `${it.id}: ${it.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
};
