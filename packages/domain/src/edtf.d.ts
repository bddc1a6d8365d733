// The library ships no types; this is the part of it that we use.
declare module 'edtf' {
  interface Parsed {
    /** First and last millisecond, UTC; ±Infinity on an open side. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, constraints: { level: 0 | 1 | 2 }): Parsed;
}
