import { dayWords } from '../../../lib/day-words.ts';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { figureAddress, pageAddress } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';

const WorkedQuery = graphql(`
  query Worked($lang: Language!) {
    missions(first: 1) {
      nodes {
        slug
        acronym
        drawdown {
          base {
            quantity {
              label(lang: $lang)
            }
          }
          points {
            asOf {
              inferred
              label(lang: $lang)
            }
            departed {
              label(lang: $lang)
            }
            bounded {
              label(lang: $lang)
            }
            remaining {
              label(lang: $lang)
            }
            share {
              label(lang: $lang)
            }
            statistics {
              key
              printed
              evidence {
                source {
                  title
                  language
                }
              }
            }
          }
          pace {
            perDay {
              label(lang: $lang)
            }
          }
        }
      }
    }
  }
`);

/** The rules at work on the record as it stands: from the words printed to what remains and how fast. */
export async function WorkedSeries({ lang }: { lang: Lang }): Promise<ReactElement | null> {
  const { missions } = await ask(WorkedQuery, { lang: apiLanguage(lang) });
  const [mission] = missions.nodes;
  if (mission === undefined) return null;
  const { points, pace, base } = mission.drawdown;
  const title = say(
    lang,
    `${mission.acronym}, worked through${base === null ? '' : `, measured against ${base.quantity.label}`}`,
    `${mission.acronym}, pas à pas${base === null ? '' : `, par rapport à ${base.quantity.label}`}`,
  );
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={title}>
      <table>
        <caption>
          <a href={pageAddress(lang, `/missions/${mission.slug}`)}>{title}</a>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(lang, 'As of', 'À la date')}</th>
            <th scope="col">{say(lang, 'In the dossier', 'Au dossier')}</th>
            <th scope="col">{say(lang, 'Had left', 'Partis')}</th>
            <th scope="col">{say(lang, 'Narrowed', 'Resserré')}</th>
            <th scope="col">{say(lang, 'Still there', 'Encore là')}</th>
            <th scope="col">{say(lang, 'Share', 'Part')}</th>
            <th scope="col">{say(lang, 'Pace into it', 'Rythme jusque-là')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr key={`${point.asOf.label} ${point.departed.label}`}>
              <th scope="row">{dayWords(lang, point.asOf)}</th>
              <td>
                {point.statistics.map((statistic, nth) => (
                  <span key={statistic.key}>
                    {nth > 0 && ', '}
                    <a href={figureAddress(lang, statistic.key)} lang={statistic.evidence.source.language}>
                      {statistic.printed}
                    </a>
                  </span>
                ))}
              </td>
              <td>{point.departed.label}</td>
              <td>{point.bounded.label}</td>
              <td>{point.remaining?.label ?? '–'}</td>
              <td>{point.share?.label ?? '–'}</td>
              <td>{pace[i]?.perDay.label ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
