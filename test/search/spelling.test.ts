// What a reader probably meant, word by word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed, readWordList, readingOf } from '../../src/search/spelling.ts';
import { fold, tokensOf, wordsOf } from '../../src/search/tokens.ts';

const english = ['account', 'agreement', 'anniversary', 'authorization', 'billing', 'customer', 'direct', 'distributor', 'enrollment', 'marketplace', 'partner', 'reseller', 'revenue', 'security', 'threshold'];
const list = readWordList(`a can i my the to\n${english.join(' ')} omsättning partneravtal avtal faktureringspartner direkt 间接经销商 直接计费 合作伙伴 安全 联系人 分销商`);
const read = (query: string, locale = 'en') => readingOf(fold(query), tokensOf(query, locale), list);

describe('a word with one slip', () => {
  it('is put right, whichever letter is missing, doubled, wrong or swapped', () => {
    const long = english.filter((it) => it.length >= 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.integer({ min: 1, max: 5 }), fc.constantFrom('missing', 'doubled', 'wrong', 'swapped'), (word, at, slip) => {
        const [before, letter = '', next = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
        fc.pre(slip !== 'swapped' || letter !== next);
        const typed = { missing: before + next + after, doubled: before + letter + letter + next + after, wrong: `${before}q${next}${after}`, swapped: before + next + letter + after }[slip];
        fc.pre(!english.some((it) => it.startsWith(typed)));
        expect(read(typed).corrected).toBe(word);
      }),
    );
  });

  it('is left alone where it is a word of the guide, or begins one', () => {
    for (const word of english) for (const end of [word.length, word.length - 1, 4]) expect(read(word.slice(0, end)).corrected).toBeUndefined();
  });

  it('is shown as it is written', () => {
    expect(read('omsätning', 'sv')).toMatchObject({ corrected: 'omsättning', isSure: false });
    expect(read('omsattning', 'sv').corrected).toBeUndefined();
  });
});

it('a compound typed apart is looked for as one, and one that is unknown in its parts', () => {
  expect(read('partner avtal', 'sv').tokens).toEqual(['partneravtal']);
  expect(read('market place').tokens).toEqual(['marketplace']);
  expect(read('direktfaktureringspartner', 'sv').tokens).toEqual(['direkt', 'fakturerings', 'partner']);
});

it('words that say nothing are left out, unless there is nothing else', () => {
  expect(read('can i bill my customer').tokens).toContain('customer');
  expect(read('can i bill my customer').tokens).not.toContain('can');
  expect(read('the').tokens).toEqual(['the']);
});

describe('a Chinese term', () => {
  it('with one wrong, missing or needless character is put right inside a longer query', () => {
    expect(read('间接经消商', 'zh-CN').corrected).toBe('间接经销商');
    expect(read('间接经销', 'zh-CN').corrected).toBeUndefined();
    expect(read('直接记费价格', 'zh-CN').corrected).toBe('直接计费价格');
  });

  it('is left alone where all its words are known', () => {
    expect(read('安全联系人', 'zh-CN').corrected).toBeUndefined();
    expect(read('如何成为分销商', 'zh-CN').corrected).not.toBe('如何成为经销商');
  });
});

it('reads any text without throwing, and never puts a word right that is listed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...english)).map((it) => it.join(' '))), (text) => {
      const tokens = tokensOf(text, 'en');
      const { corrected } = readingOf(fold(text), tokens, list);
      if (isListed(tokens, list)) expect(corrected).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

describe('words', () => {
  it('are folded: case, accents and marks inside a word make no difference', () => {
    expect(tokensOf('Återförsäljare D-U-N-S Microsoft’s', 'sv')).toEqual(['aterforsaljare', 'duns', 'microsofts']);
    expect(wordsOf('direct-bill partner', 'en')).toEqual(['directbill', 'partner', 'direct', 'bill']);
  });

  it('of Chinese are cut by the segmenter, beside words in Latin letters', () => {
    expect(tokensOf('多重身份验证 MFA', 'zh-CN')).toContain('mfa');
    expect(tokensOf('多重身份验证', 'zh-CN').join('')).toBe('多重身份验证');
  });
});
