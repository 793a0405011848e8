import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import type { ClassNode } from './syntax.js';

/** What an expression stands for, as far as constants, imports and class instances tell. */
export type Definition =
  /** A function, class, literal or other expression of the program. */
  | { kind: 'node'; names: FileNames; node: t.Node }
  /** A module of the program. */
  | { kind: 'module'; names: FileNames }
  /** An object of a class of the program. */
  | { kind: 'instance'; names: FileNames; node: ClassNode }
  /** Something of a package; `new` and `()` in the path are constructions and calls. */
  | { kind: 'package'; module: string; path: string[] };

/** The dotted path of a package's member, `express.Router.()`; undefined for what is of the program. */
export function packagePath(definition: Definition | undefined): string | undefined {
  return definition?.kind === 'package' ? [definition.module, ...definition.path].join('.') : undefined;
}
