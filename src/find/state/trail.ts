import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import { callsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import { type Entered, isInside } from '../runtime/entered.js';
import type { FileNames } from '../runtime/names.js';
import { type Binding } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import {
  bodyOf,
  type Call,
  type FunctionNode,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  namesOfPattern,
} from '../runtime/syntax.js';
import type { Definition } from '../runtime/stands-for.js';
import { isOfApp } from './app-object.js';
import { readsAssigned, readsOf } from './put.js';
import { isOfPackagedCollection } from './package-shapes.js';
import type { Shape } from './shape.js';
import { holdsItsOwn } from './targets.js';
import type { Grip, Use } from './use.js';

/** `data.users` of `require('./data.json')`. */
function isJson(definition: Definition): boolean {
  return definition.kind === 'package' && /^\.{1,2}\/.*\.json$/.test(definition.module);
}

/** Methods of lists that no client of a service has. */
const OF_LISTS = /^(?:push|unshift|pop|shift|splice)$/;

/** How deep aliases are followed. */
export const DEPTH = 9;

/** What is known while a site is followed, and the ways on that do not depend on where it stands. */
export abstract class Trail {
  readonly uses: Use[] = [];
  protected readonly program: Program;
  protected readonly own: Set<t.Node>;
  protected readonly seen = new Set<string>();
  /** Keys that the copy which is followed has of its own: `cart` of `{ ...defaults, cart: [] }`. */
  protected replaced: readonly string[] = [];
  protected readonly ids = new Map<t.Node, number>();
  readonly #entered = new Map<FunctionNode, Entered>();
  /** Where the expression is what a function got as an argument. */
  #within: Entered | undefined;

  protected readonly shape: Shape;

  constructor(program: Program, references: readonly Place[], shape: Shape) {
    this.shape = shape;
    this.program = program;
    this.own = new Set(references.map(({ node }) => node));
  }

  protected abstract follow(place: Place, grip: Grip, depth: number): void;

  protected write({ names, node }: Place, how: string, grip: Grip, value?: t.Node, key?: t.Node): void {
    this.uses.push({ kind: 'write', how, grip, names, node, value, key, within: this.#within });
  }

  protected read({ names, node }: Place, how: string, grip: Grip, key?: t.Node): void {
    this.uses.push({ kind: 'read', how, grip, names, node, key, within: this.#within });
  }

  /** Follows a copy that has some keys of its own. */
  protected withOwn(keys: readonly string[], follow: () => void): void {
    const before = this.replaced;
    this.replaced = [...before, ...keys];
    follow();
    this.replaced = before;
  }

  protected isNew(node: t.Node, grip: Grip): boolean {
    let id = this.ids.get(node);
    if (id === undefined) this.ids.set(node, (id = this.ids.size));
    // Another copy, without these keys, may come to the same place.
    const key = grip === 'copy' ? `${grip}${id} ${this.replaced.join()}` : `${grip}${id}`;
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  /** `x.add()` changes a collection; `service.add()` does whatever the service does. */
  protected isCollection(place: Place, method: string): boolean {
    const definition = definitionOf(this.program, place);
    if (!definition || isOfPackagedCollection(definition)) return true;
    if (isOfApp(definition) || isJson(definition)) return OF_LISTS.test(method);
    return definition.kind === 'node' && !isFunction(definition.node) && !isClass(definition.node);
  }

  /** `this` in `put(key, value) { this.set(key, value); }` of a class below Map. */
  protected inside({ names, node }: Place, depth: number): void {
    if (!isFunction(node)) return;
    for (const one of names.thisExpressions)
      if (isWithin(one, node)) this.follow({ names, node: one }, 'whole', depth + 1);
  }

  /** `await store.set(id, …)`: nothing says that the store is a collection, and collections do not answer later. */
  protected isAnswer(names: FileNames, call: Call, grip: Grip): boolean {
    const isOpen = this.shape === 'empty' || this.shape === 'unknown';
    return isOpen && grip === 'whole' && names.parentOf(call)?.type === 'AwaitExpression';
  }

  protected functionAt(
    place: Place,
  ): { names: FileNames; node: Extract<t.Node, { params: unknown }> & t.Function } | undefined {
    if (isFunction(place.node)) return { names: place.names, node: place.node };
    const definition = definitionOf(this.program, place);
    if (definition?.kind !== 'node') return undefined;
    const made = bodyOf(definition.node);
    return isFunction(made) ? { names: definition.names, node: made } : undefined;
  }

  /** A call hands it to a function of the program. */
  protected enter(
    call: Place,
    target: Place & { node: FunctionNode },
    parameter: t.Node,
    grip: Grip,
    depth: number,
  ): void {
    const entered = this.#enteredOf(target.names, target.node);
    entered.calls.push({ call, within: this.#within });
    this.#in(entered, () => this.bind(target.names, parameter, grip, depth + 1));
  }

  /** Follows what is no longer, or not only, an argument of the function that it is in. */
  protected outside(go: () => void): void {
    this.#in(undefined, go);
  }

  #in(within: Entered | undefined, go: () => void): void {
    const before = this.#within;
    this.#within = within;
    go();
    this.#within = before;
  }

  /** A function gets it as one of its arguments. */
  protected given(place: Place, index: number, grip: Grip, depth: number): void {
    const callback = this.functionAt(place);
    const parameter = callback?.node.params[index];
    if (callback && parameter) this.bind(callback.names, parameter, grip, depth + 1);
  }

  protected bind(names: FileNames, pattern: t.Node, grip: Grip, depth: number): void {
    if (pattern.type === 'Identifier') {
      const binding = names.bindingOf(pattern);
      if (binding) this.alias(binding, grip, depth);
      return;
    }
    if (pattern.type === 'AssignmentPattern') return this.bind(names, pattern.left, grip, depth);
    if (pattern.type === 'TSParameterProperty') return this.bind(names, pattern.parameter, grip, depth);
    for (const name of namesOfPattern(pattern)) {
      const binding = names.bindingOf(name);
      if (binding) this.alias(binding, 'part', depth);
    }
  }

  protected alias(binding: Binding, grip: Grip, depth: number): void {
    if (this.own.has(binding.node) || holdsItsOwn(binding)) return;
    const end = replacedAt(binding);
    this.#in(this.#withinOf(binding), () => {
      for (const place of this.program.usesOf(binding))
        if (!this.own.has(place.node) && (place.node.start ?? 0) < end) this.follow(place, grip, depth + 1);
    });
  }

  /** A variable in the function that got it holds it as long as that; a parameter of another one may by any call. */
  #withinOf({ kind, owner, names, node }: Binding): Entered | undefined {
    if (this.#within && isInside({ names, node }, this.#within)) return this.#within;
    if (kind === 'param' && owner) this.#enteredOf(names, owner).isOpen = true;
    return undefined;
  }

  #enteredOf(names: FileNames, fn: FunctionNode): Entered {
    const entered = this.#entered.get(fn) ?? { names, fn, calls: [], isOpen: false };
    this.#entered.set(fn, entered);
    return entered;
  }

  protected loop(names: FileNames, left: t.Node, depth: number): void {
    if (left.type === 'VariableDeclaration')
      for (const { id } of left.declarations) this.bind(names, id, 'part', depth);
    else this.bind(names, left, 'part', depth);
  }

  /** `{ key: alias }`: the literal is named, returned, put on a request or handed to a function of the program. */
  protected held(names: FileNames, property: t.ObjectProperty, grip: Grip, depth: number): void {
    const name = nameOfKey(property);
    const literal = names.parentOf(property);
    if (name !== null && literal?.type === 'ObjectExpression')
      this.holder({ names, node: literal }, name, grip, depth + 1);
  }

  protected holder({ names, node }: Place, name: string, grip: Grip, depth: number): void {
    if (depth > DEPTH) return;
    const parent = names.parentOf(node);
    if (parent?.type === 'VariableDeclarator') return this.fields(names, parent.id, name, grip, depth);
    if (parent?.type === 'AssignmentExpression' && parent.right === node && isMember(parent.left)) {
      for (const place of readsOf(this.program, names, parent.left))
        this.holder(place, name, grip, depth + 1);
      return;
    }
    if (parent && isMember(parent) && parent.object === node) {
      if (nameOfKey(parent) === name)
        this.outside(() => this.follow({ names, node: parent }, grip, depth + 1));
      return;
    }
    if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') {
      const outer = names.functionOf(node);
      if (outer && isFunction(outer))
        for (const call of callsOf(this.program, names, outer)) this.holder(call, name, grip, depth + 1);
      return;
    }
    for (const place of readsAssigned(this.program, { names, node }, name))
      this.outside(() => this.follow(place, grip, depth + 1));
    if (isCall(parent) && parent.callee !== node) {
      const callee = this.functionAt({ names, node: parent.callee });
      const parameter = callee?.node.params[parent.arguments.findIndex((one) => one === node)];
      if (callee && parameter) this.fields(callee.names, parameter, name, grip, depth);
    }
  }

  protected fields(names: FileNames, pattern: t.Node, name: string, grip: Grip, depth: number): void {
    if (pattern.type === 'ObjectPattern') {
      for (const one of pattern.properties)
        if (one.type === 'ObjectProperty' && nameOfKey(one) === name)
          this.bind(names, one.value, grip, depth);
      return;
    }
    const binding = pattern.type === 'Identifier' ? names.bindingOf(pattern) : undefined;
    if (!binding) return;
    for (const use of this.program.usesOf(binding)) {
      const parent = use.names.parentOf(use.node);
      if (
        parent &&
        isMember(parent) &&
        parent.object === use.node &&
        nameOfKey(parent) === name &&
        !this.own.has(parent)
      ) {
        const assignment = use.names.parentOf(parent);
        if (assignment?.type !== 'AssignmentExpression' || assignment.left !== parent)
          this.follow({ names: use.names, node: parent }, grip, depth + 1);
      }
    }
  }
}

/** Where a parameter gets another value in any case: `names = names.map(…)` at the top of its function. */
function replacedAt({ kind, names, references, declaration }: Binding): number {
  if (kind !== 'param' || !isFunction(declaration)) return Infinity;
  for (const one of references) {
    const assignment = names.parentOf(one);
    const statement = assignment && names.parentOf(assignment);
    if (
      assignment?.type === 'AssignmentExpression' &&
      assignment.left === one &&
      assignment.operator === '=' &&
      isCall(assignment.right) &&
      statement?.type === 'ExpressionStatement' &&
      names.parentOf(statement) === declaration.body
    )
      return assignment.end ?? Infinity;
  }
  return Infinity;
}
