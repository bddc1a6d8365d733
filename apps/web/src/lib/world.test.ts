import { describe, expect, it } from 'vitest';
import { caveats, countryAt, countryNamed, mapCountries } from './world.ts';

describe('the outlines of the world', () => {
  it('know each country by the code the record uses', () => {
    const codes = mapCountries('en').map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['ML', 'NE', 'CY', 'CD', 'SS', 'EH', 'XK', 'HT', 'LB']));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/);
  });

  it('name them in the language of the page', () => {
    const name = (lang: 'en' | 'fr', code: string) => mapCountries(lang).find((one) => one.code === code)?.name;
    expect(name('en', 'DZ')).toBe('Algeria');
    expect(name('fr', 'DZ')).toBe('Algérie');
    expect(name('fr', 'CD')).toBe('R. D. Congo');
  });

  it('follow the United Nations on Western Sahara, Crimea, Somaliland and the north of Cyprus', () => {
    expect(countryAt(-13, 25)).toBe('EH');
    expect(countryAt(34.2, 45.2)).toBe('UA');
    expect(countryAt(45, 9.7)).toBe('SO');
    expect(countryAt(33.6, 35.3)).toBe('CY');
  });

  it('say where they do not', () => {
    // The Golan lies within Israel in the atlas: a map that shows it has to say so.
    expect(countryAt(35.8, 33.05)).toBe('IL');
    expect(caveats.some(({ at, en }) => at[0] === 35.8 && en.includes('Golan'))).toBe(true);
  });

  it('find the country of a camp, and none at sea', () => {
    expect(countryAt(-3.00742, 16.77348)).toBe('ML');
    expect(countryAt(-30, 0)).toBeNull();
  });

  it('find a country by its name in either language, accents aside', () => {
    expect(countryNamed('Mali')).toBe('ML');
    expect(countryNamed('Bénin')).toBe('BJ');
    expect(countryNamed("Cote d'Ivoire")).toBe('CI');
    expect(countryNamed('Allemagne')).toBe('DE');
    expect(countryNamed('Northern Mali')).toBeNull();
  });

  it('have an extent, and lie on one side of the globe', () => {
    for (const { cap } of mapCountries('en')) {
      expect(cap.radius).toBeGreaterThan(0);
      expect(cap.radius).toBeLessThan(Math.PI);
    }
  });
});
