import { isWithin } from '../../ast/walk.js';
import type { FileNames, Place } from './names.js';
import type { FunctionNode } from './syntax.js';

/**
 * A function that gets something as an argument: what it does with its parameter is done to that only when it is called
 * from these places, whoever else calls it with something of his own.
 */
export interface Entered {
  names: FileNames;
  fn: FunctionNode;
  calls: Entry[];
  /** It gets it in another way too, which may be by any call. */
  isOpen: boolean;
}

/** A call that hands it over. Where the caller has got it as an argument itself, that is known as well. */
interface Entry {
  call: Place;
  within: Entered | undefined;
}

/** True if a node stands in the function, or is it. */
export function isInside({ names, node }: Place, entered: Entered): boolean {
  return names === entered.names && isWithin(node, entered.fn);
}
