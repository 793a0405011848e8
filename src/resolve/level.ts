import type ts from 'typescript';
import type { Analysis } from './analysis.js';
import type { Facts } from './facts.js';
import { copiedOnto } from './rules/copied-members.js';
import { apps } from './rules/request-app.js';
import { Cell, type Solver } from './solver.js';
import { Trace } from './uses/trace.js';
import type { Event, Slot, Unknown, Value } from './value.js';
import { argumentsOf } from './values/arguments.js';
import { callersOf } from './values/callers.js';
import { exportsOf } from './values/exports.js';
import { childrenOf } from './values/heritage.js';
import { membersOf } from './values/members.js';
import { returnsOf } from './values/returns.js';
import { slotsAt } from './values/slots-at.js';
import { valuesIn } from './values/values-in.js';
import { valuesOf } from './values/values-of.js';

/** A table of answers, one for each thing that is asked about. */
class Answers<K, T> {
  readonly #cells = new Map<K, Cell<T>>();
  readonly #read: (cell: Cell<T>) => ReadonlySet<T>;
  readonly #compute: (key: K) => Iterable<T>;

  constructor(read: (cell: Cell<T>) => ReadonlySet<T>, compute: (key: K) => Iterable<T>) {
    this.#read = read;
    this.#compute = compute;
  }

  of(key: K): ReadonlySet<T> {
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = new Cell(() => this.#compute(key))));
    return this.#read(cell);
  }
}

/** Puts the rules together: each is a function of the others' answers, and the solver keeps the answers. */
export class Level implements Analysis {
  readonly facts: Facts;
  readonly deeper: Level | undefined;
  readonly shallow: Level;
  readonly entersCalls: boolean;
  readonly #solver: Solver;
  readonly #members = new Map<Value, Answers<string, Slot | Unknown>>();
  readonly #valuesOf = this.#answers((node: ts.Node) => valuesOf(this, node));
  readonly #objectsOf = this.#answers((node: ts.Node) => this.#expand(this.valuesOf(node)));
  readonly #valuesIn = this.#answers((slot: Slot) => valuesIn(this, slot));
  readonly #slotsAt = this.#answers((name: ts.Node) => slotsAt(this, name));
  readonly #copiedOnto = this.#answers((value: Value) => copiedOnto(this, value));
  readonly #exportsOf = this.#answers((file: ts.SourceFile) => exportsOf(this, file));
  readonly #returnsOf = this.#answers((fn: ts.SignatureDeclaration) => returnsOf(this, fn));
  readonly #argumentsOf = this.#answers((parameter: ts.ParameterDeclaration) => argumentsOf(this, parameter));
  readonly #childrenOf = this.#answers((parent: ts.Node) => childrenOf(this, parent));
  readonly #flowOf = this.#answers((seed: ts.Node) => this.#flow(seed));
  readonly #callersOf = this.#answers((fn: ts.SignatureDeclaration) => callersOf(this, fn));
  readonly #apps = this.#answers((_: 'all') => apps(this));

  /** @param deeper the level for callers and called functions; without it they are not looked into. */
  constructor(facts: Facts, solver: Solver, deeper: Level | undefined, entersCalls = true) {
    this.facts = facts;
    this.deeper = deeper;
    this.entersCalls = entersCalls && deeper !== undefined;
    const isOwn = deeper === undefined || !entersCalls;
    this.shallow = isOwn ? this : deeper.deeper ? deeper.shallow : new Level(facts, solver, deeper, false);
    this.#solver = solver;
  }

  #answers<K, T>(compute: (key: K) => Iterable<T>): Answers<K, T> {
    return new Answers((cell) => this.#solver.read(cell), compute);
  }

  valuesOf(node: ts.Node): ReadonlySet<Value> {
    return this.#valuesOf.of(node);
  }

  objectsOf(node: ts.Node): ReadonlySet<Value> {
    return this.#objectsOf.of(node);
  }

  valuesIn(slot: Slot): ReadonlySet<Value> {
    return this.#valuesIn.of(slot);
  }

  slotsAt(name: ts.Node): ReadonlySet<Slot | Unknown> {
    return this.#slotsAt.of(name);
  }

  copiedOnto(value: Value): ReadonlySet<ts.Expression> {
    return this.#copiedOnto.of(value);
  }

  exportsOf(file: ts.SourceFile): ReadonlySet<Value> {
    return this.#exportsOf.of(file);
  }

  returnsOf(fn: ts.SignatureDeclaration): ReadonlySet<Value> {
    return this.#returnsOf.of(fn);
  }

  argumentsOf(parameter: ts.ParameterDeclaration): ReadonlySet<Value> {
    return this.#argumentsOf.of(parameter);
  }

  childrenOf(parent: ts.Node): ReadonlySet<Value> {
    return this.#childrenOf.of(parent);
  }

  flowOf(seed: ts.Node): ReadonlySet<Event> {
    return this.#flowOf.of(seed);
  }

  callersOf(fn: ts.SignatureDeclaration): ReadonlySet<Event> {
    return this.#callersOf.of(fn);
  }

  apps(): ReadonlySet<Value> {
    return this.#apps.of('all');
  }

  membersOf(value: Value, key: string): ReadonlySet<Slot | Unknown> {
    let members = this.#members.get(value);
    if (!members) {
      members = this.#answers((one: string) => membersOf(this, value, one));
      this.#members.set(value, members);
    }
    return members.of(key);
  }

  #flow(seed: ts.Node): ReadonlySet<Event> {
    const flowOf = (one: ts.Node): Iterable<Event> => this.deeper?.flowOf(one) ?? [this.#end(one)];
    return new Trace(this, [seed], flowOf, undefined).run().events;
  }

  #end(at: ts.Node): Event {
    return this.facts.event({ kind: 'handed', name: at, expression: at, why: 'unknown callee' });
  }

  *#expand(values: Iterable<Value>): Iterable<Value> {
    for (const value of values)
      if (value.kind === 'parameter') yield* this.argumentsOf(value.at);
      else yield value;
  }
}
