export type Key = string | number | boolean | null;

/** A key with its type: `1` and `'1'` differ, as in a Map. */
export function textOf(key: Key): string {
  if (key !== null && typeof key !== 'string' && typeof key !== 'boolean' && !Number.isFinite(key))
    throw new TypeError(`a key of shared state cannot be ${typeof key === 'number' ? key : typeof key}`);
  return JSON.stringify(key);
}
