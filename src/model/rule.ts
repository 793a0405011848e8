import type { Finding, Note } from './finding.js';
import type { FindContext, Message } from './transform.js';

/** What goes wrong: the report groups by this. */
export type Breakage =
  /** Another replica does not have it; a restart loses it. */
  | 'lost-state'
  /** A file is on the disk of one replica only. */
  | 'lost-files'
  /** Every replica does it, so it happens several times. */
  | 'done-twice'
  /** Replicas count, lock or decide on their own. */
  | 'split-decisions'
  /** Clients of one replica do not hear what happens at another. */
  | 'split-audience'
  /** It works, and it keeps the app from being scaled or restarted freely. */
  | 'operations';

export interface RuleMeta {
  name: string;
  /** One line, shown by `list`. */
  title: string;
  breaks: Breakage;
  /** The transform that fixes it, or null: then the rule's page says what to do by hand. */
  fixedBy: string | null;
  /** A file is searched only if its text matches. Must not miss any site (loose is right, tight is wrong). */
  mentions: RegExp;
}

/** One kind of process-local state. A folder `src/find/rules/<name>/` with this in index.ts and its page in README.md. */
export interface Rule {
  meta: RuleMeta;
  /** The words of the rule (under its own name) and of every reason and note it gives. */
  messages: Record<string, Message>;
  /** Looks, never changes anything. */
  find(context: FindContext): { findings: Finding[]; notes: Note[] };
}
