import type { CallExpression, NewExpression, Node } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { walk } from '../../../src/ast/walk.js';
import { isFunction, isLabelOf, peeled } from './nodes.js';
import { calledFunction, callKind } from './call-kind.js';
import type { Ground } from './ground.js';
import { isOwned, type Owned } from './owned.js';
import { meaningOf } from './scope.js';

/** What has to be computed before, once: the clock, random values. */
export interface Movable {
  hoists: Node[];
}

/**
 * Tells whether code can stand in a function that a store may run more than once: it only computes, changes nothing
 * but what is owned, waits for nothing, leaves nothing, and reads no variable that may be state itself.
 */
export function movable(nodes: readonly Node[], ground: Ground): Movable | undefined {
  const mover = new Mover(ground, nodes);
  return nodes.every((node) => mover.accepts(node)) ? { hoists: mover.hoists } : undefined;
}

const FORBIDDEN =
  /^(?:Await|Yield|This|Import|Class|TaggedTemplate|Bind|Do)Expression$|^(?:Super|MetaProperty|ReturnStatement|LabeledStatement|WithStatement|DebuggerStatement|FunctionDeclaration|ClassDeclaration|V8Intrinsic\w*)$|^JSX/;

class Mover {
  readonly hoists: Node[] = [];
  readonly #ground: Ground;
  /** Declared inside of the code. */
  readonly #inner = new Set<string>();
  readonly #names: Set<string>;
  readonly #owned: Owned;

  constructor(ground: Ground, nodes: readonly Node[]) {
    this.#ground = ground;
    this.#names = new Set(ground.owned.names);
    this.#owned = { ...ground.owned, names: this.#names };
    for (const node of nodes) walk(node, (inner) => void this.#declare(inner));
  }

  accepts(root: Node): boolean {
    let isFine = true;
    walk(root, (node, ancestors) => {
      if (!isFine || isType(node) || this.#ground.known?.has(node)) return false;
      isFine = this.#allows(node, ancestors);
      return isFine && !this.hoists.includes(node);
    });
    return isFine;
  }

  #declare(node: Node): void {
    const names =
      node.type === 'VariableDeclarator'
        ? [node.id]
        : isFunction(node) && 'params' in node
          ? node.params
          : [];
    for (const { name } of (names as Node[]).flatMap(boundNames)) this.#inner.add(name);
  }

  #allows(node: Node, ancestors: readonly Node[]): boolean {
    switch (node.type) {
      case 'ReturnStatement':
        return !!this.#ground.depth || ancestors.some(isFunction);
      case 'BreakStatement':
      case 'ContinueStatement':
        return !node.label && ancestors.some(({ type }) => /^(?:For|While|DoWhile|Switch)/.test(type));
      case 'AssignmentExpression':
        return this.#mayChange(node.left);
      case 'UpdateExpression':
        return this.#mayChange(node.argument);
      case 'UnaryExpression':
        return node.operator !== 'delete' || this.#mayChange(node.argument);
      case 'ForOfStatement':
        if (node.left.type === 'VariableDeclaration') this.#own(node.left.declarations[0]?.id, node.right);
        return !node.await;
      case 'VariableDeclarator':
        this.#own(node.id, node.init);
        return true;
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        return this.#mayCall(node as CallExpression | NewExpression, ancestors);
      case 'Identifier':
        return isLabelOf(node, ancestors.at(-1)) || isCallee(node, ancestors.at(-1)) || this.#mayRead(node);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return !node.async && !node.generator && /CallExpression$/.test(ancestors.at(-1)?.type ?? '');
      default:
        return !FORBIDDEN.test(node.type);
    }
  }

  /** A new name for a part of what is owned is owned as well. */
  #own(pattern: Node | undefined, value: Node | null | undefined): void {
    if (!pattern || !value || !isOwned(value, this.#owned)) return;
    for (const { name } of boundNames(pattern)) this.#names.add(name);
  }

  #mayChange(target: Node): boolean {
    const place = peeled(target);
    if (this.#owned.places?.has(place)) return true;
    if (place.type === 'Identifier')
      return this.#inner.has(place.name) || !!this.#ground.assignable?.has(place.name);
    if (/Pattern$/.test(place.type)) return boundNames(place).every((name) => this.#mayChange(name));
    return /MemberExpression$/.test(place.type) && isOwned(place, this.#owned);
  }

  #mayCall(call: CallExpression | NewExpression, ancestors: readonly Node[]): boolean {
    const isInner = ancestors.some((node) => isFunction(node) || /^(?:For|While|DoWhile)/.test(node.type));
    const kind = this.#kindOf(call);
    if (kind === 'clock' || (kind === 'random' && !isInner)) this.hoists.push(call);
    if (kind === 'pure' && call.callee.type === 'MemberExpression')
      for (const callback of call.arguments)
        if (isFunction(callback) && 'params' in callback && isOwned(call.callee.object, this.#owned))
          for (const { name } of callback.params.flatMap(boundNames)) this.#names.add(name);
    return kind !== 'effect' && !(kind === 'random' && isInner);
  }

  #kindOf(call: CallExpression | NewExpression): 'pure' | 'clock' | 'random' | 'effect' {
    const ground = { ...this.#ground, owned: this.#owned };
    const kind = callKind(call, ground);
    if (kind !== 'own') return kind;
    const inside = calledFunction(peeled(call.callee), call.arguments, ground);
    return inside && isPure(inside) ? 'pure' : 'effect';
  }

  #mayRead(name: Node & { type: 'Identifier' }): boolean {
    if (this.#inner.has(name.name) || this.#names.has(name.name)) return true;
    const meaning = meaningOf(name, this.#ground);
    if (meaning !== 'function') return meaning !== 'unknown';
    const inside = calledFunction(name, [], { ...this.#ground, owned: { names: new Set() } });
    return !!inside && isPure(inside);
  }
}

/** A function of the program is what its body does. */
function isPure({ body, ground }: { body: Node; ground: Ground }): boolean {
  return movable([body], ground)?.hoists.length === 0;
}

function isCallee(node: Node, parent: Node | undefined): boolean {
  return (
    !!parent &&
    /^(?:Optional)?(?:Call|New)Expression$/.test(parent.type) &&
    'callee' in parent &&
    parent.callee === node
  );
}

function isType({ type }: Node): boolean {
  return /^TS/.test(type) && !/Expression$/.test(type) && type !== 'TSTypeAssertion';
}
