/** REGISTRY: the languages of the interface, each by its own name. */
export const LANGUAGES = { zh: '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;
export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text);

/** The language an address asks for: `?lang=en`; Chinese where it says nothing or nothing known. */
export function languageOf(search: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? '';
  return isLanguage(asked) ? asked : 'zh';
}

/** The words of a part in another language: the same keys, the same parameters, other texts. */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Translated<R>
    : T extends readonly (infer E)[]
      ? readonly Translated<E>[]
      : { readonly [K in keyof T]: Translated<T[K]> };

/** The word for a key that comes from data; one that has no word stands for itself. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
