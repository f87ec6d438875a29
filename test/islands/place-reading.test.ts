// Countries/regions as readers type them. A place read as another one, or as a code that no table knows, gives a wrong verdict.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames, readPlace } from '../../src/components/islands/place-reading.ts';
import { placeName } from '../../src/i18n/place-names.ts';
import { localeTags, type Locale } from '../../src/site.ts';
import { runs } from '../rules/cases.ts';
import { rulebook } from '../rules/situations.ts';

const codes = [...new Set(rulebook.regions.places.map((it) => it.country))];
const everywhere = (typed: string) => localeTags.map((locale) => readPlace(typed, locale));
const locales = fc.constantFrom<Locale>(...localeTags);

describe.each(localeTags)('every country/region of the table, typed in %s,', (locale) => {
  const misread = (spelling: (code: string) => string): string[] =>
    codes.flatMap((code) => {
      const found = readPlace(spelling(code), locale);
      return found === code ? [] : [`"${spelling(code)}" is read as ${String(found)}, not ${code}`];
    });

  it('is read by its own name', () => {
    expect(misread((code) => placeName(code, locale))).toEqual([]);
  });

  it('is read by its English name', () => {
    expect(misread((code) => placeName(code, 'en'))).toEqual([]);
  });

  it('is read by its code, in capitals or not', () => {
    expect(misread((code) => code)).toEqual([]);
    expect(misread((code) => ` ${code.toLowerCase()} `)).toEqual([]);
  });

  it('is read without its accents, in capitals, with spaces too many', () => {
    expect(misread((code) => `  ${placeName(code, locale).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll(' ', '\u00a0 ')} `)).toEqual([]);
  });

  it('is offered under one name, which is then read as the place of that name', () => {
    const names = placeNames(locale);
    expect(names.filter((it, index) => names.indexOf(it) !== index)).toEqual([]);
    expect(codes.map((code) => placeName(code, locale)).filter((it) => !names.includes(it))).toEqual([]);
    expect(names.filter((it) => placeName(readPlace(it, locale) ?? '?', locale) !== it)).toEqual([]);
    expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare));
  });
});

describe('a usual short form', () => {
  it.each([
    ['usa', 'US'], ['USA', 'US'], ['us', 'US'], ['UK', 'GB'], [' uk ', 'GB'], ['England', 'GB'], ['Great Britain', 'GB'], ['Holland', 'NL'], ['UAE', 'AE'], ['South Korea', 'KR'], ['SOUTH  KOREA', 'KR'],
    ['美国', 'US'], ['英国', 'GB'], ['Reunion', 'RE'], ['Aland Islands', 'AX'], ['Turkiye', 'TR'], ["Cote d'Ivoire", 'CI'], ['cote d’ivoire', 'CI'], ['ＳＥ', 'SE'],
  ])('"%s" is %s in every language', (typed, code) => {
    expect(everywhere(typed)).toEqual(localeTags.map(() => code));
  });

  it.each([
    ['sv', 'Storbritannien', 'GB'], ['sv', 'Aland', 'AX'], ['sv', 'osterrike', 'AT'], ['sv', 'Nederländerna', 'NL'], ['sv', 'tyskland', 'DE'],
    ['nl', 'Verenigd Koninkrijk', 'GB'], ['nl', 'Belgie', 'BE'], ['nl', 'duitsland', 'DE'], ['nl', 'Zweden', 'SE'],
    ['zh-CN', '瑞典', 'SE'], ['zh-CN', ' 德国 ', 'DE'], ['zh-CN', '台湾', 'TW'],
  ] as const)('in %s, "%s" is %s', (locale, typed, code) => {
    expect(readPlace(typed, locale)).toBe(code);
  });

  it('of one language is not read in another', () => {
    expect(localeTags.map((locale) => readPlace('Sverige', locale))).toEqual([undefined, 'SE', undefined, undefined]);
    expect(localeTags.map((locale) => readPlace('瑞典', locale))).toEqual([undefined, undefined, undefined, 'SE']);
  });
});

describe('what names no country/region', () => {
  it.each([
    '', ' ', '\u00a0', '?', '-', '.', '1', '46', '007', '٤٦', 'SE1', '5E', 'S', 'S E', 'SESE', 'Atlantis', 'Swe den', 'Swed', 'Sweden Norway', 'Sweden, Norway', 'not Sweden', '😀', '<b>SE</b>',
    'XX', 'ZZ', 'QO', 'XA', 'XB', 'EU', 'EZ', 'UN', 'European Union', 'Unknown Region', 'constructor', '__proto__', 'toString', 'undefined', 'null',
    // Cyrillic and Greek letters that look like Latin ones.
    'СH', 'СН', 'SЕ', 'ЅE', 'ΑT', 'ΝΟ', 'Ѕweden', 'Swеden', 'Jарan',
  ])('"%s" is none', (typed) => {
    expect(everywhere(typed)).toEqual(localeTags.map(() => undefined));
  });

  it.each(['AN', 'BU', 'CS', 'DD', 'FX', 'RH', 'SU', 'TP', 'VD', 'YD', 'YU', 'ZR'])('%s, the code of a country that is no more, is never an answer', (code) => {
    expect(everywhere(code)).not.toContain(code);
  });

  it('any text is read as a code of two capitals or not at all, and never throws', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom(...codes).chain((code) => fc.string({ maxLength: 2 }).map((it) => `${code}${it}`)));
    fc.assert(
      fc.property(typed, locales, (text, locale) => {
        expect(readPlace(text, locale) ?? 'XX').toMatch(/^[A-Z]{2}$/);
      }),
      { numRuns: runs(500) },
    );
  });
});
