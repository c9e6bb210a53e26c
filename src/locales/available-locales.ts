/** The languages that placet speaks, the fallback first. */
export const AVAILABLE_LOCALES = ['en', 'de', 'zh-Hant', 'ko', 'id', 'ja'] as const;

/** One of the languages that placet speaks. */
export type AvailableLocale = (typeof AVAILABLE_LOCALES)[number];
