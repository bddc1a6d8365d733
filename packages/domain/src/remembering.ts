/** Remembers what was made of a key, and makes it where it is not known; when `most` are held all are forgotten, to be made anew. */
export function remembering<Key, Value extends string | number | object>(
  most: number,
): (key: Key, make: (key: Key) => Value) => Value {
  const values = new Map<Key, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (values.size >= most) values.clear();
    values.set(key, made);
    return made;
  };
}
