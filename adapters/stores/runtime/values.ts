/** How values become text and text values again. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** JSON, and an empty text for `undefined`. */
export const json: Codec = {
  encode: (value) => (value === undefined ? '' : JSON.stringify(value, strict)),
  decode: (text) => (text === '' ? undefined : JSON.parse(text)),
};

/** A replacer: what JSON would lose or change (a Date, NaN, a class …) is an error instead. */
function strict(this: any, property: string, written: unknown): unknown {
  const value: unknown = this[property];
  const isStorable =
    value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const isLeftOut = value === undefined && !Array.isArray(this);
  if (!isStorable && !isLeftOut && !isPlain(value)) {
    const what = Object.prototype.toString.call(value).slice(8, -1);
    throw new TypeError(`shared state cannot hold ${what} (${String(property) || 'the value itself'})`);
  }
  return written;
}

/** True for arrays and for objects without a class. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
