import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';

/** How an expression holds the site: itself, something inside of it, or a new collection with its elements. */
export type Grip = 'whole' | 'part' | 'copy';

export interface Use {
  kind: 'write' | 'read';
  /** `assign`, `update`, `property`, `delete`, or the method that is called. */
  how: string;
  grip: Grip;
  names: FileNames;
  node: t.Node;
  /** The value that is stored, where there is one. */
  value?: t.Node | undefined;
  key?: t.Node | undefined;
}
