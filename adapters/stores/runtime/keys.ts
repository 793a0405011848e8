export type Key = string | number | boolean | null | undefined;

/** A key with its type: `1` and `'1'` differ, as in a Map. What is no JSON (`NaN`, `undefined`) is a key as well. */
export function textOf(key: Key): string {
  if (key === undefined || typeof key === 'number') return String(key === 0 ? 0 : key);
  if (key !== null && typeof key !== 'string' && typeof key !== 'boolean')
    throw new TypeError(`a key of shared state cannot be ${typeof key}`);
  return JSON.stringify(key);
}

export function keyFrom(text: string): Key {
  if (text === 'undefined') return undefined;
  return /^(?:NaN|-?Infinity)$/.test(text) ? Number(text) : (JSON.parse(text) as Key);
}
