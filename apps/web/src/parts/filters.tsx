import type { ReactElement } from 'react';
import type { ParameterName, SearchParams } from '../lib/address.ts';
import { pageAddress, parameter } from '../lib/address.ts';
import { countLabel, counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { colon, say } from '../lib/words.ts';
import { type Choice } from '../lib/facets.ts';

/** One value that a list can be narrowed to, by name, and how many entries of the whole list have it. */
interface Option extends Choice {
  count?: number;
}

/** Something that a list can be narrowed by: one value of several, days, words, or a thing shown or not. */
export type Field =
  | { of: 'choice'; name: ParameterName; label: string; any: string; options: readonly Option[] }
  | { of: 'days'; label: string }
  | { of: 'words'; label: string }
  | { of: 'switch'; name: ParameterName; value: string; label: string };

/** An order that a list can stand in; the first of several is the one that needs no mention in the address. */
interface Ordering {
  value: string;
  name: string;
}

interface Narrowed {
  lang: Lang;
  path: string;
  params: SearchParams;
  fields: readonly Field[];
}

/** What of the address stays as it is when the list is narrowed otherwise. */
const KEPT: readonly ParameterName[] = ['knownOn', 'order'];

function namesOf(field: Field): ParameterName[] {
  switch (field.of) {
    case 'days':
      return ['from', 'to'];
    case 'words':
      return ['q'];
    default:
      return [field.name];
  }
}

/** What the address of a list holds, its place in the list left out: what links to other orders and pages of it keep. */
export function narrowing(params: SearchParams, fields: readonly Field[]): Record<string, string | null> {
  const names = [...fields.flatMap(namesOf), ...KEPT];
  return Object.fromEntries(names.map((name) => [name, parameter(params, name)]));
}

/** What is chosen, each in words, with the address without it. */
function chips({ lang, path, params, fields }: Narrowed): { name: ParameterName; text: string; href: string }[] {
  const all = narrowing(params, fields);
  return fields.flatMap((field) =>
    namesOf(field).flatMap((name) => {
      const value = parameter(params, name);
      if (value === null) return [];
      const href = pageAddress(lang, path, { ...all, [name]: null });
      return [{ name, text: chipText(lang, field, name, value), href }];
    }),
  );
}

function chipText(lang: Lang, field: Field, name: ParameterName, value: string): string {
  switch (field.of) {
    case 'choice':
      return `${field.label}${colon(lang)}${field.options.find((option) => option.value === value)?.name ?? value}`;
    case 'days':
      return `${name === 'from' ? say(lang, 'from', 'à partir du') : say(lang, 'until', 'jusqu’au')} ${dayLabel(lang, value)}`;
    case 'words':
      return say(lang, `“${value}”`, `«\u00a0${value}\u00a0»`);
    case 'switch':
      return field.label;
  }
}

/**
 * What a list can be narrowed by, as a plain form whose answer is an address; how many entries that leaves; what is chosen, each
 * with the way back; and the orders the list can stand in.
 */
export function Filters({
  shown,
  total,
  nouns: [one, many],
  orders = [],
  ...list
}: Narrowed & {
  /** How many entries fit what is chosen, and how many there are in all. */
  shown: number;
  total: number;
  /** What the entries are called: one, and several. */
  nouns: readonly [string, string];
  orders?: readonly Ordering[];
}): ReactElement {
  const { lang, path, params, fields } = list;
  const taken = chips(list);
  const order = parameter(params, 'order') ?? orders[0]?.value;
  const all = narrowing(params, fields);
  return (
    <div className="narrow">
      <details className="narrow-box">
        <summary>{say(lang, 'Narrow the list', 'Restreindre la liste')}</summary>
        <form action={pageAddress(lang, path)} aria-label={say(lang, 'Narrow the list', 'Restreindre la liste')}>
          {KEPT.map((name) => {
            const value = parameter(params, name);
            return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
          })}
          {fields.map((field) => (
            <Control key={namesOf(field).join()} lang={lang} field={field} params={params} />
          ))}
          <button type="submit">{say(lang, 'Show', 'Montrer')}</button>
        </form>
      </details>
      <div className="outcome">
        <p className="outcome-count">
          {taken.length === 0
            ? counted(lang, total, one, many)
            : say(
                lang,
                `${countLabel(lang, shown)} of ${counted(lang, total, one, many)}`,
                `${countLabel(lang, shown)} sur ${counted(lang, total, one, many)}`,
              )}
        </p>
        {taken.length > 0 && (
          <ul className="chips" aria-label={say(lang, 'Chosen', 'Choix')}>
            {taken.map(({ name, text, href }) => (
              <li key={name}>
                <a className="chip" href={href}>
                  <span className="unseen">{say(lang, 'Without ', 'Sans ')}</span>
                  {text}
                  <span aria-hidden="true" className="chip-mark" />
                </a>
              </li>
            ))}
            {taken.length > 1 && (
              <li>
                <a href={plainAddress(list)}>{say(lang, 'Clear all', 'Tout effacer')}</a>
              </li>
            )}
          </ul>
        )}
        {orders.length > 1 && (
          <p className="orders">
            {orders.map(({ value, name }, i) => (
              <span key={value}>
                {i > 0 && <span className="soft"> · </span>}
                {value === order ? (
                  <strong>{name}</strong>
                ) : (
                  <a href={pageAddress(lang, path, { ...all, order: i === 0 ? null : value })}>{name}</a>
                )}
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

function plainAddress({ lang, path, params }: Narrowed): string {
  return pageAddress(lang, path, Object.fromEntries(KEPT.map((name) => [name, parameter(params, name)])));
}

function Control({ lang, field, params }: { lang: Lang; field: Field; params: SearchParams }): ReactElement {
  switch (field.of) {
    case 'choice': {
      const value = parameter(params, field.name);
      const isListed = value === null || field.options.some((option) => option.value === value);
      return (
        <label className="control">
          <span>{field.label}</span>
          <select name={field.name} defaultValue={value ?? ''}>
            <option value="">{field.any}</option>
            {!isListed && <option value={value}>{value}</option>}
            {field.options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.name}
                {option.count === undefined ? '' : ` (${countLabel(lang, option.count)})`}
              </option>
            ))}
          </select>
        </label>
      );
    }
    case 'days':
      return (
        <fieldset className="control days-control">
          <legend>{field.label}</legend>
          <input
            type="date"
            name="from"
            defaultValue={parameter(params, 'from') ?? ''}
            aria-label={say(lang, 'First day', 'Premier jour')}
          />
          <span aria-hidden="true">–</span>
          <input
            type="date"
            name="to"
            defaultValue={parameter(params, 'to') ?? ''}
            aria-label={say(lang, 'Last day', 'Dernier jour')}
          />
        </fieldset>
      );
    case 'words':
      return (
        <label className="control">
          <span>{field.label}</span>
          <input type="search" name="q" defaultValue={parameter(params, 'q') ?? ''} autoComplete="off" />
        </label>
      );
    case 'switch':
      return (
        <label className="control switch">
          <input
            type="checkbox"
            name={field.name}
            value={field.value}
            defaultChecked={parameter(params, field.name) === field.value}
          />
          <span>{field.label}</span>
        </label>
      );
  }
}

/** What a list says where nothing fits: why, and each thing that could be let go. */
export function NothingFits({ none, ...list }: Narrowed & { none: string }): ReactElement {
  const { lang, path, params } = list;
  const taken = chips(list);
  const knownOn = parameter(params, 'knownOn');
  return (
    <div className="nothing">
      <p>
        {taken.length === 0
          ? none
          : say(
              lang,
              'Nothing on record fits all of this at once.',
              'Rien au dossier ne répond à tout cela à la fois.',
            )}
      </p>
      {(taken.length > 0 || knownOn !== null) && (
        <ul>
          {taken.map(({ name, text, href }) => (
            <li key={name}>
              <a href={href}>
                {say(lang, 'Without ', 'Sans ')}
                {text}
              </a>
            </li>
          ))}
          {taken.length > 1 && (
            <li>
              <a href={plainAddress(list)}>{say(lang, 'The whole list', 'Toute la liste')}</a>
            </li>
          )}
          {knownOn !== null && (
            <li>
              <a href={pageAddress(lang, path, { ...narrowing(params, list.fields), knownOn: null })}>
                {say(
                  lang,
                  `With what became known after ${dayLabel(lang, knownOn)}`,
                  `Avec ce qui a été connu après le ${dayLabel(lang, knownOn)}`,
                )}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
