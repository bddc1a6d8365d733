/** Cuts a text into lines that each fit. */
export function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same, without leaving a last word alone where the line before can spare one. */
export function wrapInCompany(text: string, fits: (line: string) => boolean): string[] {
  const lines = wrap(text, fits);
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || last.includes(' ')) return lines;
  const words = before.split(' ');
  const lent = words.pop();
  if (lent === undefined || words.length < 2 || !fits(`${lent} ${last}`)) return lines;
  return [...lines.slice(0, -2), words.join(' '), `${lent} ${last}`];
}
