import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { type Binding } from '../runtime/names.js';
import type { Place } from '../runtime/program.js';
import type { ClassNode, FunctionNode } from '../runtime/syntax.js';
import type { Shape } from './shape.js';

/** What has fields of its own: a class, a function that is used with `new`, or a literal that a class is made of. */
export type Owner = ClassNode | FunctionNode | t.ObjectExpression;

/** A place that can hold state for longer than a request. */
export interface Site {
  kind: 'variable' | 'closure' | 'field' | 'static' | 'global' | 'property';
  name: string;
  names: FileNames;
  /** What a finding points at: the declared name or the member that is assigned. */
  node: t.Node;
  shape: Shape;
  /** The value that it begins with. */
  initial: t.Node | undefined;
  /** Every expression that names it. */
  references: Place[];
  binding?: Binding | undefined;
  owner?: Owner | undefined;
  /** How long its owner lives, for fields: as the process, or in a collection that does. */
  lives: 'process' | 'kept';
}
