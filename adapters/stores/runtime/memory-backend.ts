// Shared state in the memory of one process, for tests: `useBackend(memoryBackend())` before each.

interface Entry {
  text: string;
  /** When it expires, by `Date.now()`. */
  due: number;
}

interface Limits {
  ttlMs?: number | undefined;
  max?: number | undefined;
}

/** An empty backend that does what the one on Redis does. */
export function memoryBackend() {
  const maps = new Map<string, Map<string, Entry>>();
  const lists = new Map<string, string[]>();
  const seeded = new Set<string>();

  /** The entries of a store that have not expired. */
  function entriesOf(store: string): Map<string, Entry> {
    const entries = maps.get(store) ?? new Map<string, Entry>();
    maps.set(store, entries);
    for (const [key, { due }] of entries) if (due <= Date.now()) entries.delete(key);
    return entries;
  }

  function itemsOf(store: string): string[] {
    const items = lists.get(store) ?? [];
    lists.set(store, items);
    return items;
  }

  const textOf = (store: string, key: string) => entriesOf(store).get(key)?.text ?? null;

  /** Sets a value. A new key goes to the end, and the oldest keys go if there are more than max. */
  function put(store: string, key: string, text: string, { ttlMs = Infinity, max }: Limits = {}): void {
    const entries = entriesOf(store);
    entries.set(key, { text, due: Date.now() + ttlMs });
    for (const oldest of entries.keys()) if (entries.size > (max || Infinity)) entries.delete(oldest);
  }

  /** Changes a value; its place and its time to live stay. */
  function replaceText(store: string, key: string, text: string): void {
    const entry = entriesOf(store).get(key);
    if (entry) entry.text = text;
  }

  function take(store: string, key: string): string | null {
    const text = textOf(store, key);
    entriesOf(store).delete(key);
    return text;
  }

  function setIfAbsent(store: string, key: string, text: string, limits?: Limits): boolean {
    if (entriesOf(store).has(key)) return false;
    put(store, key, text, limits);
    return true;
  }

  function increment(store: string, key: string, by: number, initial: number, limits?: Limits): string {
    const before = textOf(store, key);
    const number: unknown = before === null ? initial : before === '' ? undefined : JSON.parse(before);
    if (typeof number !== 'number') throw new Error(`ERR not a number: ${before}`);
    if (!Number.isFinite(number + by)) throw new Error('ERR sum out of range');
    const after = String(number + by);
    if (before === null) put(store, key, after, limits);
    else replaceText(store, key, after);
    return after;
  }

  function replace(store: string, key: string, before: string, after?: string): boolean {
    if (textOf(store, key) !== before) return false;
    if (after === undefined) entriesOf(store).delete(key);
    else replaceText(store, key, after);
    return true;
  }

  function swap(store: string, before: string[], after: string[]): boolean {
    if (JSON.stringify(itemsOf(store)) !== JSON.stringify(before)) return false;
    lists.set(store, after);
    return true;
  }

  function touch(store: string, key: string): string | null {
    const entries = entriesOf(store);
    const entry = entries.get(key);
    if (entry) {
      entries.delete(key);
      entries.set(key, entry);
    }
    return entry?.text ?? null;
  }

  function seedMap(store: string, entries: string[], limits?: Limits): void {
    for (let i = 0; i < entries.length && !seeded.has(store); i += 2)
      setIfAbsent(store, entries[i] ?? '', entries[i + 1] ?? '', limits);
    seeded.add(store);
  }

  return {
    get: async (store: string, key: string) => textOf(store, key),
    touch: async (store: string, key: string) => touch(store, key),
    has: async (store: string, key: string) => entriesOf(store).has(key),
    set: async (store: string, key: string, text: string, limits?: Limits) => put(store, key, text, limits),
    setIfAbsent: async (store: string, key: string, text: string, limits?: Limits) =>
      setIfAbsent(store, key, text, limits),
    getOrInsert: async (store: string, key: string, text: string, limits?: Limits) => {
      setIfAbsent(store, key, text, limits);
      return textOf(store, key) ?? text;
    },
    delete: async (store: string, key: string) => take(store, key) !== null,
    take: async (store: string, key: string) => take(store, key),
    increment: async (store: string, key: string, by: number, initial: number, limits?: Limits) =>
      increment(store, key, by, initial, limits),
    replace: async (store: string, key: string, before: string, after?: string) =>
      replace(store, key, before, after),
    size: async (store: string) => entriesOf(store).size,
    clear: async (store: string) => {
      maps.delete(store);
      lists.delete(store);
    },
    entries: async (store: string) => [...entriesOf(store)].flatMap(([key, { text }]) => [key, text]),
    seedMap: async (store: string, entries: string[], limits?: Limits) => seedMap(store, entries, limits),
    push: async (store: string, items: string[]) => itemsOf(store).push(...items),
    pushBounded: async (store: string, items: string[], max: number) => {
      const length = itemsOf(store).push(...items);
      lists.set(store, itemsOf(store).slice(-max));
      return length;
    },
    unshift: async (store: string, items: string[]) => itemsOf(store).unshift(...items),
    pop: async (store: string) => itemsOf(store).pop() ?? null,
    shift: async (store: string) => itemsOf(store).shift() ?? null,
    at: async (store: string, index: number) => itemsOf(store).at(index) ?? null,
    length: async (store: string) => itemsOf(store).length,
    range: async (store: string) => [...itemsOf(store)],
    swap: async (store: string, before: string[], after: string[]) => swap(store, before, after),
    seedList: async (store: string, items: string[]) => {
      if (!seeded.has(store)) itemsOf(store).push(...items);
      seeded.add(store);
    },
    lock: async (name: string, token: string, leaseMs: number) =>
      setIfAbsent(name, 'holder', token, { ttlMs: leaseMs }),
    unlock: async (name: string, token: string) => void replace(name, 'holder', token),
  };
}
