/** As many paragraphs as PARAGRAPHS says, no two alike, so that they shrink as prose does: the size of the page, and nothing to look up. */
export function Paragraphs() {
  return (
    <main>
      {Array.from({ length: Number(process.env['PARAGRAPHS']) }, (_, nth) => (
        <p key={nth}>{`Paragraph ${nth} of a page that says the same to everyone: ${words(nth)}.`}</p>
      ))}
    </main>
  );
}

const words = (nth: number) =>
  [1, 2, 3]
    .map((part) =>
      Math.abs(Math.sin(nth * part))
        .toString(36)
        .slice(2, 9),
    )
    .join(' ');
