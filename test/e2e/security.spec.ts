// What an address, a file of the device or a script that slipped in could try: nothing of it becomes markup, code or a
// request, on any kind of page.
import { expect, test, type Page } from '@playwright/test';
import { watch } from './checker-watch.ts';
import { repetition } from './sweep.ts';

/** One page of each kind that reads an address, or what a reader types. */
const pagesThatRead = ['/', '/en/', '/sv/choose/compare/', '/nl/search/', '/en/check/model/', '/sv/check/eligibility/', '/zh-CN/check/sale/', '/nl/understand/markets/', '/en/no-such-page/'];
/** The other kinds: they have only what all pages have. */
const otherPages = ['/en/reference/rule-sets/', '/zh-CN/reference/rule-sets/direct-bill-partner/2026-01-05/', '/sv/reference/offline/', '/nl/not-kept/', '/zh-CN/beside/choose/compare/', '/en/handbook.html'];

const attempt = 'data-slipped-in';
const payloads: readonly string[] = [
  `<img ${attempt} src=x onerror="window.slippedIn=1">`,
  `"><svg ${attempt} onload=window.slippedIn=1>`,
  `'-window.slippedIn=1-'`,
  `</script><script ${attempt}>window.slippedIn=1</script>`,
  `</title><base ${attempt} href="//elsewhere.example/">`,
  `javascript:window.slippedIn=1`,
  `data:text/html,<script>window.slippedIn=1</script>`,
  `<iframe ${attempt} srcdoc="<script>parent.slippedIn=1</script>">`,
  `<link ${attempt} rel=stylesheet href=//elsewhere.example/a.css><style ${attempt}>*{background:url(//elsewhere.example)}</style>`,
  `<form ${attempt} action=//elsewhere.example><button>`,
  `{{constructor.constructor('window.slippedIn=1')()}}`,
  `\u0000<b ${attempt}>\u202e`,
  `[x](javascript:window.slippedIn=1)`,
  `//elsewhere.example/%2e%2e/`,
];

/** Names by which pages are given something, and a few by which other sites are. */
const parameters = ['q', 'kind', 'v', 'on', 'check', 'about', 'applicant', 'revenue-global-account', 'seller-location', 'lang', 'next', 'url', 'callback', '__proto__'] as const;

const stored = ['csp-guide-language', 'csp-guide-offline', 'csp-guide-cases'] as const;

const slippedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate((mark) => [
    ...('slippedIn' in window ? ['code ran'] : []),
    ...[...document.querySelectorAll(`[${mark}], [href^="javascript:" i], [href^="data:text" i], [href*="elsewhere.example"], [src*="elsewhere.example"]`)].map((it) => it.outerHTML.slice(0, 100)),
  ], attempt);

for (const address of [...pagesThatRead, ...otherPages])
  test(`nothing that an address or the device's memory holds becomes markup or code on ${address}`, otherPages.includes(address) ? repetition : {}, async ({ page, baseURL, context }) => {
    const { complaints } = watch(page, baseURL);
    await page.goto(address);
    await page.evaluate(([keys, texts]) => keys.forEach((key, index) => localStorage.setItem(key, texts[index] ?? '')), [stored, payloads] as const);
    for (const [index, payload] of payloads.entries()) {
      const encoded = encodeURIComponent(payload);
      const query = parameters.map((name) => `${name}=${encoded}`).join('&');
      // Behind "#" in turn: a search, a case, a place on the page.
      const fragment = [`q=${encoded}`, `v=1&check=eligibility&about=${encoded}&${encoded}=${encoded}`, encoded, payload][index % 4] ?? '';
      await page.goto('about:blank');
      await page.goto(`${address}?${query}#${fragment}`);
      // Where there is a checker or a search, it has then read them; the look-up starts once it comes into view.
      if (address.includes('/markets/')) await page.locator('.checker').scrollIntoViewIfNeeded();
      await page.locator('.checker:not([data-ready="yes"]), .found[aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await slippedIn(page), payload).toEqual([]);
    }
    expect(complaints.filter((it) => !/404 \(Not Found\)/.test(it))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

test('a text in the path is not repeated by the page that says it does not exist', async ({ page, baseURL }) => {
  const { complaints } = watch(page, baseURL);
  for (const payload of payloads) {
    await page.goto(`/en/${encodeURIComponent(payload)}/`);
    expect(await slippedIn(page), payload).toEqual([]);
  }
  expect(complaints.filter((it) => !/404 \(Not Found\)/.test(it))).toEqual([]);
});

/** What became of something that a page's own policy should refuse. */
const refusals = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(async () => {
    const outcome = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'admitted';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return {
      'markup from text': await outcome(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      'markup into the page': await outcome(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
      'a document from text': await outcome(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      'the address of a script': await outcome(() => (document.createElement('script').src = '/assets/x.js')),
      'code from text': await outcome(() => (document.createElement('script').text = 'x')),
      'another policy': await outcome(() => window.trustedTypes?.createPolicy('another', {})),
      'a second default': await outcome(() => window.trustedTypes?.createPolicy('default', {})),
      'a worker of another site': await outcome(() => new Worker('https://elsewhere.example/worker.js')),
      'a worker from text': await outcome(() => new Worker(URL.createObjectURL(new Blob(['x'])))),
      'another file as a worker': await outcome(() => new Worker('/worker.js?x')),
      'another file as a service worker': await outcome(() => navigator.serviceWorker.register('/pagefind/en/pagefind.js')),
      'the worker of the search': await outcome(() => new Worker('/pagefind/en/pagefind-worker.js').terminate()),
    };
  });

test.describe('with service workers, which other tests block', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a page refuses markup and code from text, and every worker but the two of the site', async ({ page }) => {
    for (const address of ['/en/', '/zh-CN/check/eligibility/', '/sv/search/']) {
      await page.goto(address);
      const { 'the worker of the search': admitted, ...refused } = await refusals(page);
      expect(admitted).toBe('admitted');
      expect(Object.entries(refused).filter(([, outcome]) => outcome !== 'TypeError')).toEqual([]);
    }
  });
});
