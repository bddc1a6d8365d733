/** Languages the pages are written in; the first is spoken where a reader's own is not. */
export const languages = ['en', 'fr'] as const;

export type Lang = (typeof languages)[number];

export function isLang(text: string | undefined): text is Lang {
  return text === 'en' || text === 'fr';
}

/** The same language as the API names it. */
export function apiLanguage(lang: Lang): 'EN' | 'FR' {
  return lang === 'fr' ? 'FR' : 'EN';
}

/** The language an Accept-Language header prefers among ours; English where it names none of them. */
export function preferredLanguage(header: string | null): Lang {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { lang: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter((wish) => wish.weight > 0 && isLang(wish.lang))
    .sort((a, b) => b.weight - a.weight);
  const first = wishes[0]?.lang;
  return isLang(first) ? first : 'en';
}
