import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { pageAddress } from '../../../lib/address.ts';
import { isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page, Section } from '../../../parts/page.tsx';
import { chapters } from './chapters.ts';
import { ReadingTable } from './reading-table.tsx';
import { WorkedSeries } from './worked-series.tsx';

const words = (lang: Lang) => ({
  title: say(lang, 'How the figures are read', 'Comment les chiffres sont lus'),
  about: say(
    lang,
    'Every number here is a range that goes back to figures, and every figure to a passage of a source. These are the rules by which a printed figure becomes a range, and ranges become a series, a pace, a disagreement and a sum. They are the same for every mission.',
    'Tout nombre ici est une fourchette qui remonte à des chiffres, et tout chiffre à un passage d’une source. Voici les règles par lesquelles un chiffre imprimé devient une fourchette, et les fourchettes une série, un rythme, un désaccord et une somme. Elles sont les mêmes pour toute mission.',
  ),
});

export async function generateMetadata({ params }: PageProps<'/[lang]/methodology'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return pageMetadata(lang, '/methodology', words(lang).title, words(lang).about);
}

/** How figures are read and computed, with examples; the series is worked on the record as it stands. */
export default async function MethodologyPage({ params }: PageProps<'/[lang]/methodology'>): Promise<ReactElement> {
  const { lang } = await params;
  if (!isLang(lang)) notFound();
  return (
    <Page lang={lang} path="/methodology">
      <article>
        <ListHead title={words(lang).title} about={words(lang).about} />
        {chapters(lang).map((chapter) => (
          <Section key={chapter.id} id={chapter.id} title={chapter.title}>
            <div className="prose">
              {chapter.said.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {chapter.points.length > 0 && (
                <ul>
                  {chapter.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
              {chapter.examples.map((example) => (
                <p key={example} className="example">
                  {example}
                </p>
              ))}
            </div>
            {chapter.id === 'figures' && <ReadingTable lang={lang} />}
            {chapter.id === 'series' && <WorkedSeries lang={lang} />}
          </Section>
        ))}
        <Section id="more" title={say(lang, 'To check it', 'Pour vérifier')}>
          <div className="prose">
            <p>
              {say(
                lang,
                'The same figures give the same answers every time, and the examples above are tried with every change of the software. Every figure opens its passage in one step; every table can be taken away and computed anew: ',
                'Les mêmes chiffres donnent chaque fois les mêmes réponses, et les exemples ci-dessus sont vérifiés à chaque modification du logiciel. Chaque chiffre mène en un pas à son passage\u202f; chaque table peut être emportée et recalculée\u00a0: ',
              )}
              <a href={pageAddress(lang, '/data')}>{say(lang, 'data', 'données')}</a>,{' '}
              <a href={pageAddress(lang, '/api')}>API</a>,{' '}
              <a href={pageAddress(lang, '/corrections')}>{say(lang, 'corrections', 'corrections')}</a>.
            </p>
          </div>
        </Section>
      </article>
    </Page>
  );
}
