/** JSON, and an empty text for `undefined`. */
export function encode(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, strict);
}

export function decode(text: string | null): unknown {
  return text ? JSON.parse(text) : undefined;
}

/** A replacer: what JSON would lose or change (a Date, NaN, a class …) is an error instead. */
function strict(this: any, property: string, written: unknown): unknown {
  const value = this[property];
  const isJson =
    /^(string|boolean|object)$/.test(typeof value) ||
    Number.isFinite(value) ||
    (value === undefined && !Array.isArray(this));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const prototype = isObject ? Object.getPrototypeOf(value) : null;
  const hasClass = prototype !== null && Object.getPrototypeOf(prototype) !== null;
  if (isJson && !hasClass) return written;
  const what = prototype?.constructor?.name ?? (typeof value === 'function' ? 'a function' : String(value));
  throw new TypeError(`shared state cannot hold ${what} (${property || 'the value itself'})`);
}
