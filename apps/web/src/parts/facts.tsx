import type { ReactElement, ReactNode } from 'react';

/** Facts of one thing, each under its name. */
export function Facts({ children }: { children: ReactNode }): ReactElement {
  return <dl className="fields">{children}</dl>;
}

/** One fact. */
export function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
