/** A place in a source file. Offsets are UTF-16 code units of the raw text; lines and columns count from 1. */
export interface Location {
  /** Absolute path. */
  file: string;
  start: number;
  end: number;
  line: number;
  column: number;
}

/** One step of the path that shows why a finding is true: declared here → written there → reached from there. */
export interface Evidence {
  message: string;
  location: Location | null;
}

/** A stable code and the values that its wording needs. The words live in the transform's `messages`. */
export interface Reason {
  code: string;
  args: Record<string, string>;
  /** Where to look, when that is not the site itself. */
  location?: Location;
}

/**
 * `safe`: same behaviour, shown by the recipe's tests. `review`: right in the usual case, the reasons say what
 * to look at. `refuse`: left as it is, the reasons say why and what to do.
 */
export type Verdict = 'safe' | 'review' | 'refuse';

/** What the transform that owns the rule would do with a site. */
export interface Fix {
  transform: string;
  verdict: Verdict;
  reasons: Reason[];
}

/** Who took a site out of this run, and why. */
export interface Suppression {
  by: 'comment' | 'config' | '--only' | '--safe-only' | '--interactive' | 'paths';
  reason: string;
}

/** Code that the report names: a function by its name or by the call that gets it, `app.get('/carts')`. */
export interface Named {
  name: string;
  location: Location;
}

/** What it comes to when a state is moved. */
export interface Effects {
  /** Functions that become asynchronous, in the order of files and places. */
  functions: Named[];
  /** Calls of the store that do what several operations did, and in how many places. */
  atomic: { call: string; count: number }[];
  /**
   * Round trips to the store of each function that nobody has to wait for: as many as there were operations, and as many as
   * there are now. Loops count once.
   */
  handlers: (Named & { operations: number; roundTrips: number })[];
}

/** Requests that lead to a piece of code. */
export interface RequestRoute {
  /** In upper case; `ALL` for any. */
  method: string;
  /**
   * As the app writes it (`/users/:id`), after the prefixes of the routers around it. `*` stands for any text, also for
   * what is not known.
   */
  path: string;
  /** Paths below it as well: middleware, mounted handlers. */
  below: boolean;
}

/** A state site. */
export interface Finding {
  /** Unique in a run: `rule file:line:column`. */
  id: string;
  rule: string;
  severity: 'warning' | 'info';
  location: Location;
  /** The name that a user would call the site by (`--only FILE:NAME`). */
  name: string;
  /** Values for the rule's wording. */
  args: Record<string, string>;
  because: Evidence[];
  fix: Fix | null;
  effects?: Effects;
  suppressed?: Suppression;
  /** All requests that lead to where it is read or written; empty if none is known. Absent if nobody asked for them. */
  routes?: RequestRoute[];
}

/** Something that looks like state and was looked at, but is none (or is none of ours to change). */
export interface Note {
  code: string;
  location: Location;
  name: string;
  args: Record<string, string>;
}
