import type { Emitted } from '../../model/step.js';
import type { Handing } from './handing.js';

/** What becomes of a function that outside code calls, once it is async. */
export type Reception =
  /** Whoever calls it waits for its promise, and sees it fail. `awaits`: calls of this parameter are awaited as well.
   *  `drops`: this parameter would be one too many; `otherwise`: the code where it cannot go.
   *  `isWaitedFor`: the call that gets it has to be awaited then. */
  | {
      as: 'async';
      awaits?: 'next';
      drops?: 'done';
      otherwise?: string;
      isWaitedFor?: true;
      reviews?: readonly string[];
    }
  /** Nobody waits: a function of an emitted file stands between and takes care of failures. */
  | { as: 'wrapped'; in: Emitted; reviews?: readonly string[] }
  /** A method of arrays: the call is rewritten. */
  | { as: 'array'; method: string }
  /** The function given to `new Promise`: its body runs in an async function within it. */
  | { as: 'executor' }
  /** A test expects it to throw: it expects that its promise is rejected. */
  | { as: 'rejecting' }
  /** It is looked at, not called. */
  | { as: 'kept' }
  | { as: 'refused'; code: string; args?: Record<string, string> };

/** One kind of outside code; undefined where the function is handed to something else. */
export type Receiver = (handing: Handing) => Reception | undefined;

export const ASYNC: Reception = { as: 'async' };

export function refused(code: string, args: Record<string, string> = {}): Reception {
  return { as: 'refused', code, args };
}

export function wrapped(emitted: string, name: string, ...reviews: string[]): Reception {
  return { as: 'wrapped', in: { emitted, name }, reviews };
}
