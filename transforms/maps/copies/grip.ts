/** Any key: the element of an array or a Map, a member that is computed. */
export const ANY = '*';

/** How an expression holds a copy. */
export interface Grip {
  /**
   * The keys that lead from the value of the expression to the copy: `['users', '*']` for `{ users: [copy] }`. None if it is
   * the copy, or a part of it.
   */
  path: readonly string[];
  /** True for the copy and its items, false behind a named member: `user.name` is rarely an object. */
  whole: boolean;
  /** False where only a name says that the copy may be here. */
  sure: boolean;
}

export const COPY: Grip = { path: [], whole: true, sure: true };

/** What `value[key]` holds; undefined for another key than the one that leads to the copy. */
export function inside(grip: Grip, key: string): Grip | undefined {
  const [first, ...rest] = grip.path;
  if (first === undefined) return { ...grip, whole: grip.whole && (key === ANY || /^\d+$/.test(key)) };
  return first === ANY || key === ANY || first === key ? { ...grip, path: rest } : undefined;
}

/** What `{ [key]: value }` holds. */
export function heldAt(grip: Grip, key: string): Grip {
  return { ...grip, path: [key, ...grip.path] };
}

/** What a new collection with the same elements holds, in whatever order. */
export function copied(grip: Grip): Grip {
  return { ...grip, path: [ANY, ...grip.path.slice(1)] };
}

/** What a new object with the same members holds. */
export function spread(grip: Grip): Grip {
  return grip.path.length ? grip : { ...grip, path: [ANY] };
}

/** What `entries()` of a collection holds: pairs with the element behind the key. */
export function entriesOf(grip: Grip): Grip {
  return { ...grip, path: [ANY, '1', ...grip.path.slice(1)] };
}

export function unsure(grip: Grip): Grip {
  return { ...grip, sure: false };
}
