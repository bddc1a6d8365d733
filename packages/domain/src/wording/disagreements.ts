import type { DateSpan } from '../date-span.ts';
import { spanLabel } from '../date-span.ts';
import { direction, equalOverOthers } from '../disagreements/comparison.ts';
import type { Said } from '../disagreements/said.ts';
import type { DisagreementKind } from '../disagreements.ts';
import type { Figure } from '../figure.ts';
import type { Range } from '../quantity.ts';
import { computedQuantity, quantityLabel } from '../quantity.ts';
import type { Language, Text } from '../text.ts';
import { inLanguage } from '../text.ts';
import { numberWords } from './quantities.ts';
import { scopeNames } from './scopes.ts';

const LISTED = 4;

/** "a, b and c", each once; past four only how many more. */
function list(words: readonly string[], lang: Language): string {
  const each = [...new Set(words)];
  const shown =
    each.length > LISTED
      ? [
          ...each.slice(0, LISTED - 1),
          lang === 'FR' ? `${each.length - LISTED + 1} autres` : `${each.length - LISTED + 1} others`,
        ]
      : each;
  const and = lang === 'FR' ? ' et ' : ' and ';
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}${and}${shown.at(-1)}`;
}

const inBoth = (words: (lang: Language) => string): Text => ({ en: words('EN'), fr: words('FR') });

const byLow = (a: Said, b: Said) => (a.figure.value.low ?? 0) - (b.figure.value.low ?? 0);
const numbers = (said: readonly Said[], lang: Language) =>
  list(
    [...said].sort(byLow).map(({ figure }) => quantityLabel(figure.value, lang)),
    lang,
  );

/** Two are both; more are all. */
const allOf = (said: readonly Said[], lang: Language) => {
  const many = new Set(said.map(({ figure }) => quantityLabel(figure.value, lang))).size > 2;
  return lang === 'FR' ? (many ? 'tous' : 'les deux') : many ? 'all' : 'both';
};

/** What the sentence begins with: the numbers, smallest first. */
const opening = (said: readonly Said[], lang: Language) => `${numbers(said, lang)}${lang === 'FR' ? '\u00a0: ' : ': '}`;

function scopeExplanation(said: readonly Said[]): Text {
  const metrics = [
    ...new Map([...said].sort(byLow).map(({ figure: { metric } }) => [metric.key, metric.name])).values(),
  ];
  const scopes = [...new Set([...said].sort(byLow).map(({ figure }) => figure.scope))];
  return inBoth((lang) => {
    if (metrics.length > 1) {
      const names = metrics.map((name) => `“${inLanguage(name, lang)}”`);
      const french = names.map((name) => `«\u00a0${name.slice(1, -1)}\u00a0»`);
      return lang === 'FR'
        ? `${opening(said, lang)}${allOf(said, lang)} peuvent être justes, car ils ne comptent pas la même chose (${list(french, lang)}).`
        : `${opening(said, lang)}${allOf(said, lang)} can be right, for they do not count the same (${list(names, lang)}).`;
    }
    const names = scopes.map((scope) => inLanguage(scopeNames[scope], lang));
    return lang === 'FR'
      ? `${opening(said, lang)}${allOf(said, lang)} peuvent être justes, car ils ne comptent pas les mêmes personnes (${list(names, lang)}).`
      : `${opening(said, lang)}${allOf(said, lang)} can be right, for they count different people (${list(names, lang)}).`;
  });
}

function asOfExplanation(said: readonly Said[], pairs: readonly (readonly [Said, Said])[]): Text {
  const overOthers = pairs.filter(([a, b]) => equalOverOthers(a, b));
  return inBoth((lang) => {
    if (overOthers.length === pairs.length) {
      const spans = list(
        said.flatMap(({ figure: { since } }) => (since ? [spanLabel(since, lang)] : [])),
        lang,
      );
      return lang === 'FR'
        ? `${opening(said, lang)}le même nombre est donné pour des périodes différentes, comptées depuis ${spans}\u00a0; il ne peut valoir pour toutes que si rien ne s’est passé entre-temps.`
        : `${opening(said, lang)}the same number is said of different spans, counted from ${spans}; it can hold for all of them only if nothing happened in between.`;
    }
    const days = list(
      said.map(({ asOf }) => spanLabel(asOf, lang)),
      lang,
    );
    return lang === 'FR'
      ? `${opening(said, lang)}ils décrivent des moments différents (${days}) de ce qui change avec le temps.`
      : `${opening(said, lang)}they describe different times (${days}) of something that changes.`;
  });
}

function transcriptionExplanation(said: readonly Said[]): Text {
  const wrong = said.filter(({ figure }) => figure.rank === 'DEPRECATED');
  return inBoth((lang) => {
    const reasons = wrong.flatMap(({ figure }) => (figure.rankReason ? [inLanguage(figure.rankReason, lang)] : []));
    const reason = reasons.length > 0 ? ` ${[...new Set(reasons)].join(' ')}` : '';
    return lang === 'FR'
      ? `${opening(said, lang)}${numbers(wrong, lang)} est une erreur de sa source, montrée pour ne pas être reprise.${reason}`
      : `${opening(said, lang)}${numbers(wrong, lang)} is a slip of its source, shown so that nobody repeats it.${reason}`;
  });
}

function conflictExplanation(said: readonly Said[]): Text {
  const [first] = said;
  const way = first ? direction(first.figure.metric) : null;
  return inBoth((lang) => {
    const cannot = lang === 'FR' ? 'tous ne peuvent être justes' : `they cannot ${allOf(said, lang)} be right`;
    if (way === null) {
      return lang === 'FR'
        ? `${opening(said, lang)}ils comptent la même chose et ne s’accordent pas\u00a0; ${cannot}.`
        : `${opening(said, lang)}they count the same and do not fit together; ${cannot}.`;
    }
    const french = way === 'rises' ? 'un tel décompte ne peut baisser' : 'un tel décompte ne peut augmenter';
    const english = way === 'rises' ? 'a count like this can only rise' : 'a count like this can only fall';
    const days = list(
      said.map(({ asOf }) => spanLabel(asOf, lang)),
      lang,
    );
    return lang === 'FR'
      ? `${opening(said, lang)}${french}, or les jours décrits sont ${days}\u00a0; ${cannot}.`
      : `${opening(said, lang)}${english}, and they describe ${days}; ${cannot}.`;
  });
}

/** Why figures disagree, for a reader. */
export function explain(
  kind: DisagreementKind,
  said: readonly Said[],
  pairs: readonly (readonly [Said, Said])[],
): Text {
  switch (kind) {
    case 'SCOPE':
      return scopeExplanation(said);
    case 'AS_OF':
      return asOfExplanation(said, pairs);
    case 'TRANSCRIPTION':
      return transcriptionExplanation(said);
    case 'ROUNDING':
      return inBoth(
        (lang) =>
          `${opening(said, lang)}${lang === 'FR' ? 'l’un est l’autre, arrondi.' : 'one is the other, rounded.'}`,
      );
    case 'WITHIN_SOURCE':
      return inBoth((lang) =>
        lang === 'FR'
          ? `${opening(said, lang)}une seule et même source les donne, sans dire lequel vaut.`
          : `${opening(said, lang)}one and the same source gives them, and does not say which holds.`,
      );
    case 'CONFLICT':
      return conflictExplanation(said);
  }
}

/** Why accounts of an event disagree, for a reader. */
export function explainDates(title: Text, kind: DisagreementKind, spans: readonly DateSpan[]): Text {
  return inBoth((lang) => {
    const dates = list(
      spans.map((span) => spanLabel(span, lang)),
      lang,
    );
    const name = inLanguage(title, lang);
    if (lang === 'FR')
      return `${name}\u00a0: ${kind === 'WITHIN_SOURCE' ? 'une seule et même source donne' : 'les sources donnent'} des dates qui ne s’accordent pas (${dates}).`;
    return `${name}: ${kind === 'WITHIN_SOURCE' ? 'one and the same source gives' : 'the sources give'} dates that do not agree (${dates}).`;
  });
}

/** How a figure of sites given up fails to fit the ledger. */
export function explainLedger(figure: Figure, ledger: Range, sites: number): Text {
  return inBoth((lang) => {
    const said = quantityLabel(figure.value, lang);
    const known = quantityLabel(computedQuantity(ledger.low, ledger.high, 'sites', []), lang);
    const [day, all] = [spanLabel(figure.asOf, lang), numberWords(sites, lang)];
    const few = sites < (figure.value.low ?? 0);
    if (lang === 'FR') {
      const why = few
        ? 'le registre n’en connaît pas davantage, et la source compte peut-être aussi d’autres positions'
        : 'soit la source compte autre chose que des camps entiers, soit elle se trompe, soit il manque une fermeture';
      return `${said} sites abandonnés selon la source (${day})\u00a0; d’après le registre, ${known} sur ${all} l’étaient\u00a0: ${why}.`;
    }
    const why = few
      ? 'the ledger knows of no more, and the source may count other positions too'
      : 'the source counts something other than whole camps, or errs, or a closing is missing';
    return `${said} sites given up by the source (${day}); by the ledger ${known} of ${all} were: ${why}.`;
  });
}
