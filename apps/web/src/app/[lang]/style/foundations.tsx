import type { ReactElement } from 'react';
import { contrast } from '../../../lib/contrast.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { Section } from '../../../parts/page.tsx';
import { designTokens } from '../../../taking/stylesheet.ts';

/** Type, colour and space, as the tokens of the style have them. */
export function Foundations({ lang }: { lang: Lang }): ReactElement {
  const { light, dark } = designTokens();
  const named = (prefix: string): string[] => [...light.keys()].filter((name) => name.startsWith(prefix));
  return (
    <>
      <Section
        id="type"
        title={say(lang, 'Type', 'Caractères')}
        note={say(
          lang,
          'The serif speaks, the sans serif counts. Twelve sizes, from notes to findings.',
          'Le romain parle, le bâton compte. Douze corps, de la note au constat.',
        )}
      >
        <ul className="specimens">
          {named('--size-').map((name) => (
            <li key={name}>
              <code>{name.slice(7)}</code>
              <span
                className={isSpoken(name) ? 'specimen spoken' : 'specimen'}
                style={{ fontSize: `var(${name})` }}
                lang={lang}
              >
                {say(lang, 'More than 10,500 of 13,871', 'Plus de 10\u202f500 sur 13\u202f871')}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="colour"
        title={say(lang, 'Colour', 'Couleur')}
        note={say(
          lang,
          'In both themes, with the contrast each has on its paper. The accent is what the record says; the warm is what presses, or does not agree. No mark is told by its colour alone.',
          'Dans les deux thèmes, avec le contraste sur le papier. L’accent est ce que dit le dossier\u202f; le chaud est ce qui presse ou ne s’accorde pas. Aucune marque ne tient à sa seule couleur.',
        )}
      >
        <div className="themes">
          <Theme lang={lang} name={say(lang, 'Light', 'Clair')} colours={light} names={[...dark.keys()]} />
          <Theme lang={lang} name={say(lang, 'Dark', 'Sombre')} colours={dark} names={[...dark.keys()]} />
        </div>
      </Section>
      <Section id="space" title={say(lang, 'Space', 'Espace')} note={say(lang, 'Seven steps.', 'Sept pas.')}>
        <ul className="specimens">
          {named('--space-').map((name) => (
            <li key={name}>
              <code>{name.slice(2)}</code>
              <span className="space" style={{ width: `calc(4 * var(${name}))` }} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Theme({
  lang,
  name,
  colours,
  names,
}: {
  lang: Lang;
  name: string;
  colours: ReadonlyMap<string, string>;
  names: readonly string[];
}): ReactElement {
  const paper = colours.get('--paper') ?? '';
  const ink = colours.get('--ink') ?? '';
  const ratio = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 });
  const swatches = names.flatMap((token) => {
    const colour = colours.get(token) ?? '';
    return colour.startsWith('#') ? [{ token, colour }] : [];
  });
  return (
    <div className="theme" style={{ background: paper, color: ink }}>
      <h3>{name}</h3>
      <ul>
        {swatches.map(({ token, colour }) => (
          <li key={token}>
            <span className="swatch" style={{ background: colour, borderColor: ink }} />
            <span>
              {token.slice(2)} <code>{colour}</code>
            </span>
            <span>{ratio.format(contrast(colour, paper))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether a size is one of those that the serif is set in. */
function isSpoken(name: string): boolean {
  return /-(?:sub|standfirst|number|section|title|finding)$/.test(name);
}
