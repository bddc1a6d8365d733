import type { ReactElement } from 'react';

/** A span as EDTF writes it, beside its words. A year, a month or a day says nothing that its words do not, and is left out. */
export function Edtf({ of }: { of: string }): ReactElement | null {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(of) ? null : <code className="edtf">{of}</code>;
}
