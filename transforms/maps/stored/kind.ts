import type { Place } from '../../../src/find/runtime/program.js';
import type { FindContext } from '../../../src/model/transform.js';

/** Why a value cannot be stored as JSON. */
export type Code =
  | 'live-handle'
  | 'class-instance'
  | 'promise-value'
  | 'value-not-serializable'
  | 'binary-value'
  | 'value-unknown';

/** What a value is, as far as it matters for storing it. */
export type Kind =
  /** A string, number, boolean, null or undefined. */
  | { is: 'primitive' }
  /** What JSON keeps: also objects and arrays. */
  | { is: 'plain' }
  | Problem;

export interface Problem {
  is: 'problem';
  code: Code;
  /** What it is: `Date`, `function`, `Socket`. */
  what: string;
  /** The members that lead to it: `items.0.onChange`. */
  path: readonly string[];
  /** What a Promise resolves to. */
  resolved?: Kind;
  /** True if a type says so of a class that nothing makes: an object literal with the same members has that type too. */
  isOfType?: true;
  /** What an object of a class has of its own, where all of it is known. */
  fields?: () => ReadonlyMap<string, Kind> | undefined;
}

/** What the parts of the analysis ask each other. */
export interface Asking {
  context: FindContext;
  kindOf(place: Place): Kind;
}

export const PRIMITIVE: Kind = { is: 'primitive' };
export const PLAIN: Kind = { is: 'plain' };
export const UNKNOWN: Kind = problem('value-unknown', 'nothing is known about it');

export function problem(code: Code, what: string): Problem {
  return { is: 'problem', code, what, path: [] };
}

export function promiseOf(resolved: Kind): Kind {
  return { ...problem('promise-value', 'Promise'), resolved };
}

/** What `await` of a value gives. */
export function awaited(kind: Kind): Kind {
  return kind.is === 'problem' && kind.resolved ? awaited(kind.resolved) : kind;
}

/** A value that has another one at a key. */
export function holding(kind: Kind, key: string): Kind {
  if (kind.is !== 'problem') return PLAIN;
  // What the value has of its own is not what the one around it has.
  return { ...kind, path: [key, ...kind.path], fields: () => undefined };
}

/** What is known of a value by its type, and by where it comes from: that counts where the type does not tell. */
export function typedAs(type: Kind, byValues: () => Kind): Kind {
  if (type.is !== 'problem') return type;
  if (!type.isOfType && type.code !== 'value-unknown') return type;
  const kind = byValues();
  return type.isOfType && kind.is === 'problem' && kind.code === 'value-unknown' ? type : kind;
}

/** `{ ...value }`: what an object has of its own, without its class. */
export function spread(kind: Kind): Kind {
  const fields = kind.is === 'problem' ? kind.fields?.() : undefined;
  return fields ? holdingAll([...fields].map(([name, one]) => holding(one, name))) : kind;
}

/** A value that is one or another: what is certainly wrong counts first, then what is not known. */
export function either(kinds: readonly Kind[]): Kind {
  return kinds.reduce((worst, kind) => (rank(kind) > rank(worst) ? kind : worst), PRIMITIVE);
}

/** An object or array with these values in it. */
export function holdingAll(kinds: readonly Kind[]): Kind {
  return either([PLAIN, ...kinds]);
}

/** What JSON does not keep, but a codec does. */
export function isRich(kind: Kind): boolean {
  return kind.is === 'problem' && kind.code === 'value-not-serializable' && RICH.test(kind.what);
}

const RICH = /^(?:Date|(?:Readonly)?(?:Map|Set)|RegExp|BigInt|bigint|NaN|-?Infinity|undefined in an array)$/;

/** The codec for binary data keeps the rich values too. */
function rank(kind: Kind): number {
  if (kind.is === 'primitive') return 0;
  if (kind.is === 'plain') return 1;
  if (isRich(kind)) return 2;
  return kind.code === 'binary-value' ? 3 : kind.code === 'value-unknown' ? 4 : 5;
}
