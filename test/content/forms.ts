const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text holds a form, literally. Chinese has no spaces between words, so there any occurrence counts. */
export const contains = (text: string, form: string, locale: string): boolean =>
  locale === 'zh-CN' ? text.includes(form) : new RegExp(String.raw`(?<![\p{L}\p{N}])${escape(form)}(?![\p{L}\p{N}])`, 'u').test(text);
