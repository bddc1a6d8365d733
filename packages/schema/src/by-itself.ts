/**
 * A text by itself. One that was cut from a longer, as a name from a document or an address from a header, holds that whole in memory for as
 * long as it is kept.
 */
export const byItself = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
