/** Values that earlier answers gave, by the names under which the trace saves them. */
export type Saved = Readonly<Record<string, string>>;

const NAME = /\{\{([\w-]+)\}\}/g;

/** The names used as `{{name}}` anywhere in a JSON value, keys included. */
export function namesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? '';
  return [...text.matchAll(NAME)].flatMap((match) => match[1] ?? []);
}

/** Puts saved values in the place of `{{name}}`; a name that has no value stays as it is. */
export function fill(text: string, saved: Saved): string {
  return text.replace(
    NAME,
    (whole, name: string) => (Object.hasOwn(saved, name) ? saved[name] : undefined) ?? whole,
  );
}

/** The same in every string and key of a JSON value. */
export function fillAll(value: unknown, saved: Saved): unknown {
  if (typeof value === 'string') return fill(value, saved);
  if (Array.isArray(value)) return value.map((item) => fillAll(item, saved));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [fill(key, saved), fillAll(item, saved)]),
  );
}

/** A regular expression in which `{{name}}` matches the saved value and nothing else. */
export function fillPattern(source: string, saved: Saved): RegExp {
  const literal = Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [name, escapePattern(value)]),
  );
  return new RegExp(fill(source, literal));
}

/** Regular expression source that matches exactly this text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
}
