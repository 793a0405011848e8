/** JSON, and an empty text for `undefined`. */
export function encode(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  refuseLoss(value);
  return text;
}

export function decode(text: string | null): unknown {
  return text ? JSON.parse(text) : undefined;
}

/** What JSON loses or changes (a Date, NaN, a class …) is an error. */
function refuseLoss(value: unknown, property = 'the value itself'): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) refuseLoss(item, property);
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) if (value[key] !== undefined) refuseLoss(value[key], key);
  } else {
    const kind = typeof value === 'object' ? value?.constructor.name : typeof value;
    throw new TypeError(`shared state cannot hold ${Number.isNaN(value) ? 'NaN' : kind} (${property})`);
  }
}

/** True for an object without a class, of this program or of another context, or of a class that has no methods. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  let prototype = Object.getPrototypeOf(value);
  for (let base; prototype && (base = Object.getPrototypeOf(prototype)); prototype = base)
    if (Object.getOwnPropertyNames(prototype).join() !== 'constructor') return false;
  return true;
}
