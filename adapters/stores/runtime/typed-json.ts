import type { Codec } from './codec.js';
import { decode, encode, isPlainObject } from './values.js';

/** JSON that also keeps what JSON does not know, as an object with one key: `{ $date: 0 }`, `{ $set: ['a'] }`. */
export const typedJson: Codec = {
  encode: (value) => encode(tagged(value)),
  decode: (text) => untagged(decode(text)),
};

function tagged(value: unknown): unknown {
  if (value === undefined) return { $undefined: true };
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (value instanceof Date) return { $date: tagged(value.getTime()) };
  if (value instanceof RegExp) return { $regexp: [value.source, value.flags] };
  if (value instanceof Map) return { $map: tagged([...value]) };
  if (value instanceof Set) return { $set: tagged([...value]) };
  if (Array.isArray(value)) return Array.from(value, tagged);
  if (!isPlainObject(value)) return value;
  // A key of the app that begins as a tag does gets another `$`.
  const entries = Object.entries(value).map(([key, inner]) => [key.replace(/^\$/, '$$$$'), tagged(inner)]);
  return Object.fromEntries(entries);
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, untagged(inner)] as const);
  const [tag, content] = entries[0] ?? [];
  if (tag === '$undefined') return undefined;
  if (tag === '$bigint') return BigInt(content as string);
  if (tag === '$number') return Number(content);
  if (tag === '$date') return new Date(content as number);
  if (tag === '$regexp') return new RegExp(...(content as [string, string]));
  if (tag === '$map') return new Map(content as [unknown, unknown][]);
  if (tag === '$set') return new Set(content as unknown[]);
  return Object.fromEntries(entries.map(([key, inner]) => [key.replace(/^\$\$/, '$'), inner]));
}
