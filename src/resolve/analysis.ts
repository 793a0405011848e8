import type ts from 'typescript';
import type { Facts } from './facts.js';
import type { Event, Slot, Unknown, Value } from './value.js';

/**
 * The questions that the rules ask each other. Every answer grows until nothing changes: see `Solver`.
 *
 * An analysis looks into callers and into called functions so many times only, then it says unknown: `deeper` is the one
 * that has one time less. Without that, one parameter named `data` would lead through half of a large program. `shallow`
 * looks into callers once and into called functions never: for questions about every place of a kind in the program,
 * such as each `x.name = …`.
 */
export interface Analysis {
  readonly facts: Facts;
  readonly deeper: Analysis | undefined;
  readonly shallow: Analysis;
  readonly entersCalls: boolean;

  /** The values of an expression, or of a declaration. */
  valuesOf(node: ts.Node): ReadonlySet<Value>;
  /** The same with every parameter replaced by what its callers pass. */
  objectsOf(node: ts.Node): ReadonlySet<Value>;
  /** What a slot may hold. */
  valuesIn(slot: Slot): ReadonlySet<Value>;
  /** The declarations that a name may stand for. */
  slotsAt(name: ts.Node): ReadonlySet<Slot | Unknown>;
  /** The declarations of a member of a value. */
  membersOf(value: Value, key: string): ReadonlySet<Slot | Unknown>;
  /** The objects whose members are copied onto a value. */
  copiedOnto(value: Value): ReadonlySet<ts.Expression>;
  /** What `require` of a file gives. */
  exportsOf(file: ts.SourceFile): ReadonlySet<Value>;
  /** What a function returns. */
  returnsOf(fn: ts.SignatureDeclaration): ReadonlySet<Value>;
  /** What callers pass as a parameter. */
  argumentsOf(parameter: ts.ParameterDeclaration): ReadonlySet<Value>;
  /** The applications (`express()` …) whose settings and `locals` the program uses. */
  apps(): ReadonlySet<Value>;
  /** Classes and constructor functions derived from one. */
  childrenOf(parent: ts.Node): ReadonlySet<Value>;
  /** What happens to the value of a slot, or to the value of an expression; as far as the checker can follow members. */
  flowOf(seed: ts.Node): ReadonlySet<Event>;
  /** The calls of a function, and the places where it is handed to code that we do not see. */
  callersOf(fn: ts.SignatureDeclaration): ReadonlySet<Event>;
}
