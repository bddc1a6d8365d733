import type { ReactElement } from 'react';

/** A figure of one contingent at its days. Days are day numbers; an open side is null. */
export interface ContingentMark {
  id: string;
  href: string;
  first: number | null;
  last: number | null;
  /** People who moved are filled; those who were there are hollow. */
  kind: 'moved' | 'there';
  value: string;
  what: string;
  title: string;
}

/**
 * Single contingents' figures on one axis of days: marks, never a line, for nothing is known between them. Set in the
 * page's own type, so that one drawing serves every width.
 */
export function ContingentsChart({
  first,
  last,
  months,
  rows,
  level = 4,
}: {
  first: number;
  last: number;
  months: readonly { day: number; end: number; label: string }[];
  rows: readonly {
    id: string;
    name: string;
    lang?: string | undefined;
    href: string;
    marks: readonly ContingentMark[];
  }[];
  /** The level of the headings that name the contingents. */
  level?: 2 | 4;
}): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h4';
  const at = (day: number): number =>
    Math.round(((Math.min(last, Math.max(first, day)) - first) / Math.max(1, last - first)) * 1000) / 10;
  return (
    <div className="contingents">
      <div className="contingent-months" aria-hidden="true">
        {months.map((month) => (
          <span key={month.day} style={{ left: `${at(month.day)}%` }}>
            {month.label}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div className="contingent" key={row.id}>
          <Heading>
            <a href={row.href} lang={row.lang}>
              {row.name}
            </a>
          </Heading>
          <ul className="contingent-track">
            {row.marks.map((mark) => {
              const from = at(mark.first ?? first);
              const to = at(mark.last ?? last);
              const isRight = to > 55;
              return (
                <li key={mark.id} className="contingent-mark">
                  {(mark.first !== mark.last || from !== to) && (
                    <span
                      className="contingent-span"
                      style={{ left: `${from}%`, width: `${Math.max(0, to - from)}%` }}
                    />
                  )}
                  <a
                    className={isRight ? `${mark.kind} leftward` : mark.kind}
                    href={mark.href}
                    title={mark.title}
                    style={
                      isRight
                        ? { right: `${100 - to}%`, maxWidth: `calc(${to}% + 6px)` }
                        : { left: `${to}%`, maxWidth: `calc(${100 - to}% + 6px)` }
                    }
                  >
                    <span className="contingent-words">
                      <strong>{mark.value}</strong> {mark.what}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}
