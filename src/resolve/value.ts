import type ts from 'typescript';

/**
 * What an expression may hold at run time. Values are interned: two that mean the same are the same object.
 * - `made`: an object, function or class by the expression that makes it; `new Map()` too.
 * - `instance`: of a class or constructor function of the program; not `exact`: or of a class derived from it.
 * - `module`: what `exports` is at first in a file, or the file's ES module namespace.
 * - `parameter`: whatever the callers pass, see `objectsOf`.
 * - `external`: made by a package outside of the program; the path says how one comes to it (`express () get`).
 * - `global`: `globalThis`. `plain`: a primitive, or something of the language that is no concern of ours.
 */
export type Value =
  | { readonly kind: 'made'; readonly at: ts.Node }
  | { readonly kind: 'instance'; readonly of: ts.Node; readonly exact: boolean }
  | { readonly kind: 'module'; readonly at: ts.SourceFile }
  | { readonly kind: 'parameter'; readonly at: ts.ParameterDeclaration }
  | { readonly kind: 'external'; readonly path: string; readonly at?: ts.Node }
  | { readonly kind: 'global' }
  | { readonly kind: 'plain' }
  | Unknown;

/** Nothing is known about it: said, never left out. */
export interface Unknown {
  readonly kind: 'unknown';
}

export const UNKNOWN: Unknown = { kind: 'unknown' };
export const GLOBAL: Value = { kind: 'global' };
export const PLAIN: Value = { kind: 'plain' };

/**
 * A place that holds a value, by its declaration: a variable, a parameter, a property of a literal, a class member, an
 * import … For `a.b = value` it is the access `a.b`; for a value put into a container by key it is that call.
 */
export type Slot = ts.Node;

/** What happens to a value at one place. */
export interface Event {
  kind: 'declaration' | 'alias' | 'use' | 'call' | 'handed' | 'returned';
  /** The name to report. */
  name: ts.Node;
  /** The whole expression that has the value. */
  expression: ts.Node;
  /** `call`, `handed`: the call. */
  call?: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;
  /** `handed`: the place among the arguments. */
  index?: number;
  via?: Via;
  /** `handed`: to what. */
  why?: Why;
  /** `returned`: the function that the value, one of its arguments, comes back from. */
  from?: ts.SignatureDeclaration;
}

/** How a call gets to the function, when not directly. */
export type Via = 'call' | 'apply' | 'bind' | 'wrapper' | 'inside wrapper' | 'override' | 'interface';

/** Where a value went, or what a name may be, that cannot be followed. */
export type Why =
  | 'external code'
  | 'unknown callee'
  | 'untyped receiver'
  | 'outside receiver'
  | 'computed key'
  | 'whole object'
  | 'container'
  | 'returned outside'
  | 'thrown or yielded';
