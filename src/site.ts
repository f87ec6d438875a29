// What the site is called, where it lives and in which languages it speaks. A leaf: it imports nothing.

export interface LocaleInfo {
  /** Name of the language in the language itself. */
  readonly name: string;
  /** Tag given to `Intl` for dates. English is day-first, so that a date needs no comma inside a sentence. */
  readonly dates: string;
  /** How `Intl` writes a currency: USD 300,000 but 300,000美元. */
  readonly currencyDisplay: 'code' | 'name';
}

/** What each language is called and how it writes. Listed before their tags: checkers compress better so. */
export const locales: Readonly<Record<Locale, LocaleInfo>> = {
  en: { name: 'English', dates: 'en-GB', currencyDisplay: 'code' },
  sv: { name: 'svenska', dates: 'sv', currencyDisplay: 'code' },
  nl: { name: 'Nederlands', dates: 'nl', currencyDisplay: 'code' },
  'zh-CN': { name: '简体中文', dates: 'zh-CN', currencyDisplay: 'name' },
};

/** The only list of locales, in the order in which they are offered. A tag is BCP 47: folder, address, `lang` and `Intl` at once. */
const tags = ['en', 'sv', 'nl', 'zh-CN'] as const;

export type Locale = (typeof tags)[number];
export const localeTags: readonly Locale[] = tags;
export const sourceLocale: Locale = 'en';

/** Languages that are begun: English stands in for what they do not have yet. Tests list what is missing, and fail while a language stands here. */
export const begun: readonly Locale[] = [];

/** A setting of the build. Marked as pure where it is used, so that no browser loads what only a build asks for. */
const setting = (name: string): string | undefined => (typeof process === 'undefined' ? undefined : process.env[name]);

/** Address of the site without a slash at the end. */
export const siteUrl: string = /* @__PURE__ */ withoutSlash(/* @__PURE__ */ setting('SITE_URL') ?? 'https://csp-guide.example');
/** Address of the code; unset means no link is rendered. */
export const repositoryUrl: string | undefined = /* @__PURE__ */ setting('REPOSITORY_URL');
/** Address for reports, `mailto:` or `https:`; unset means no link is rendered. */
export const contact: string | undefined = /* @__PURE__ */ setting('CONTACT');

/** Whether devices may keep the site for use without a network; `OFFLINE=off` removes what they have kept. */
export const isKeptOffline: boolean = /* @__PURE__ */ setting('OFFLINE') !== 'off';

/** Whether compressed files are laid beside the built ones; `PRECOMPRESS=off` spares authors the wait. */
export const isPrecompressed: boolean = /* @__PURE__ */ setting('PRECOMPRESS') !== 'off';

/** The day for which every page is true: `AS_OF`, else the day of the build. */
export const asOf: string = /* @__PURE__ */ dayOfBuild();

/** After this day no source of a later rule was found; a page that speaks of a later day says so. */
export const lastKnownRuleDay = '2026-09-30';

/** Day on which the rules were last compared with their sources, and month of the newest source. */
export const lastChecked = '2026-11-20';
export const newestSource = { earliest: '2026-06-01', latest: '2026-06-30' } as const;

/** Rule of this project and of nobody else: a source, an outside address or a rule is read again within so many days. */
export const daysBetweenReadings = 100;

/** First day a reader can ask about: the day of the oldest rule set of which the sources tell enough. */
export const firstDay = '2018-08-31';

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}

function dayOfBuild(): string {
  return setting('AS_OF') ?? new Date().toISOString().slice(0, 10);
}
