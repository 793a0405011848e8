import type * as t from '@babel/types';
import type { Entered } from '../runtime/entered.js';
import type { FileNames } from '../runtime/names.js';

/** How an expression holds the site: itself, something inside of it, or a new collection with its elements. */
export type Grip = 'whole' | 'part' | 'copy';

export interface Use {
  kind: 'write' | 'read';
  /** `assign`, `fill` (`??=`), `update`, `property`, `delete`, or the method that is called. */
  how: string;
  grip: Grip;
  names: FileNames;
  node: t.Node;
  /** The value that is stored, where there is one. */
  value?: t.Node | undefined;
  key?: t.Node | undefined;
  /** The function that got the site as an argument, where it is a parameter of that. */
  within?: Entered | undefined;
}

/** What an assignment does with a variable. */
export function changeBy(operator: string): string {
  if (operator === '=') return 'assign';
  return /^(?:\?\?|\|\|)=$/.test(operator) ? 'fill' : 'update';
}
