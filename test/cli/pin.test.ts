// Pinning: what it writes down, and what it refuses.
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/build/translations.ts';
import { pin, type PinWorld } from '../../src/cli/pin-command.ts';
import { freshness, pinsOf } from '../../src/i18n/freshness.ts';

const text = (name: string, shape: readonly string[], words = name): Text => ({ name, shape, parts: [{ key: 'title', text: words }, { key: 'start', text: 'same' }] });
const english = [text('home', ['##', '##']), text('choose/compare', ['##']), text('strings/ui', ['site'])];
const old = pinsOf(text('home', [], 'older').parts);

const worldOf = (own: readonly Text[], pins: ReturnType<PinWorld['pinsIn']> = {}): PinWorld => ({
  sourceLocale: 'en',
  translatedLocales: ['sv', 'nl'],
  textsIn: (locale) => (locale === 'en' ? english : own),
  pinsIn: () => pins,
});
const whole = worldOf(english.map((it) => ({ ...it, parts: [] })), { home: old, gone: old });

describe('npm run pin', () => {
  it('writes down the English text of the pages named and leaves the others as they were', () => {
    const { written, lines, problems } = pin(['sv', 'home'], whole);
    expect(problems).toEqual([]);
    expect(written?.locale).toBe('sv');
    expect(Object.keys(written?.pins ?? {})).toEqual(['home', 'gone']);
    expect(freshness(english[0]?.parts ?? [], written?.pins['home'] ?? {}).every(({ state }) => state === 'fresh')).toBe(true);
    expect(written?.pins['gone']).toEqual(old);
    expect(lines).toEqual(['home: pinned 1 part.\n  title was stale']);
  });

  it('says what is pinned for the first time, what had not changed and what was removed', () => {
    expect(pin(['sv', 'choose/compare', 'gone'], whole).lines).toEqual(['choose/compare: pinned for the first time, 2 parts.', 'gone: removed, for English no longer has it.']);
    const again = worldOf(english, { home: pinsOf(english[0]?.parts ?? []) });
    expect(pin(['sv', 'home'], again).lines).toEqual(['home: nothing had changed.']);
  });

  it('takes all texts of one language, in the order of the English ones, only where the language is named', () => {
    expect(Object.keys(pin(['nl', '--all'], whole).written?.pins ?? {})).toEqual(['home', 'choose/compare', 'strings/ui']);
    expect(pin(['--all'], whole).written).toBeUndefined();
  });

  it.each([
    ['other headings', [text('home', ['##', '###'])], 'home has other headings in sv than in English: number 2 is ### instead of ##.'],
    ['a heading too few', [text('home', ['##'])], 'number 2 is missing instead of ##'],
    ['a heading too many', [text('home', ['##', '##', '##'])], 'number 3 is ## instead of nothing'],
    ['no translation', [], 'home is not there in sv'],
  ])('refuses a page with %s, and writes nothing, for the others named neither', (_, own, sentence) => {
    const { written, problems } = pin(['sv', 'choose/compare', 'home'], worldOf([...own, text('choose/compare', ['##'])]));
    expect(written).toBeUndefined();
    expect(problems.join(' ')).toContain(sentence);
  });

  it.each([[[]], [['en', 'home']], [['fr', 'home']], [['sv']], [['sv', 'hme']], [['sv', '']]])('refuses %j with a sentence', (args) => {
    const { written, problems } = pin(args, whole);
    expect(written).toBeUndefined();
    expect(problems.join('')).toMatch(/no language|Name the texts|did you mean|no text/);
  });
});
