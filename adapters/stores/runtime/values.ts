/** JSON, and an empty text for `undefined`. */
export function encode(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value, marked);
  refuseLoss(value);
  return text;
}

export function decode(text: string | null): unknown {
  if (!text) return undefined;
  return text.includes(`"${MARK}`) ? JSON.parse(text, unmarked) : JSON.parse(text);
}

/** What begins the text of a number that JSON does not know, such as `number:NaN`. */
const MARK = 'number:';

function marked(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return MARK + value;
  return typeof value === 'string' && value.startsWith(MARK) ? MARK + value : value;
}

function unmarked(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
  const rest = value.slice(MARK.length);
  return rest.startsWith(MARK) ? rest : Number(rest);
}

/** What JSON loses or changes (a Date, a class …) is an error. */
function refuseLoss(value: unknown, property = 'the value itself'): void {
  if (value === null || /^(?:string|number|boolean)$/.test(typeof value)) return;
  if (Array.isArray(value)) {
    for (const item of value) refuseLoss(item, property);
  } else if (isPlainObject(value)) {
    for (const key of Object.keys(value)) if (value[key] !== undefined) refuseLoss(value[key], key);
  } else {
    const kind = typeof value === 'object' ? value?.constructor.name : typeof value;
    throw new TypeError(`shared state cannot hold ${kind} (${property})`);
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
