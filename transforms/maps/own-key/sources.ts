import type { Node } from '@babel/types';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';
import {
  type Call,
  isCall,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { callersOf } from '../copies/callers.js';
import { calledBy } from '../copies/functions.js';
import { elementParameters } from '../copies/methods.js';
import type { State } from '../state.js';
import { isPutIn } from './put-in.js';
import { type Slot, slotAt } from './slot.js';
import { soughtField } from './sought.js';

/** A value is looked at as an entry of the state, or as a list of such. */
type As = 'entry' | 'list';

const ELEMENT = /^(?:find(?:Last)?|at|pop|shift)$/;
const SAME = /^(?:filter|slice|splice|sort|toSorted|reverse|toReversed|concat|values)$/;

/** Follows values backward, to where they come from: whether they can be nothing but entries of a state. */
export class Sources {
  /** All that was come by: reads of the state, calls, names. */
  readonly seen = new Set<Node>();
  /** `id`, where an item of a list was found by it: `list.find((item) => item.id === id)`. */
  readonly fields = new Set<string>();
  /** The properties of requests that it was put into. */
  readonly slots = new Set<Slot>();
  readonly #asked = { entry: new Set<Node>(), list: new Set<Node>() };
  readonly #state: State;
  readonly #own: ReadonlySet<Node>;

  /** Whether the place in a list tells an item. */
  readonly byPlace: boolean;

  constructor(state: State, byPlace = false) {
    this.#state = state;
    this.byPlace = byPlace;
    this.#own = new Set(state.uses.map(({ node }) => node));
  }

  /** True if the value is an entry, or nothing. */
  isEntry(place: Place): boolean {
    return this.#is(place, 'entry');
  }

  #is({ names, node }: Place, as: As): boolean {
    const value = unwrapped(node);
    if (this.#asked[as].has(value)) return true;
    if (this.#state.shape === 'list' && this.#own.has(value)) return false;
    this.#asked[as].add(value);
    this.seen.add(value);
    const every = (...nodes: readonly Node[]): boolean =>
      nodes.every((one) => this.#is({ names, node: one }, as));
    switch (value.type) {
      case 'NullLiteral':
        return as === 'entry';
      case 'LogicalExpression':
        return value.operator === '&&' ? every(value.right) : every(value.left, value.right);
      case 'ConditionalExpression':
        return every(value.consequent, value.alternate);
      case 'AwaitExpression':
        return every(value.argument);
      case 'ArrayExpression':
        return as === 'list' && value.elements.every((one) => !one || this.#isItem(names, one));
      case 'Identifier':
        return (as === 'entry' && value.name === 'undefined') || this.#isName({ names, node: value }, as);
      default:
        if (isCall(value)) return this.#isCalled({ names, node: value }, value, as);
        if (as !== 'entry' || !isMember(value)) return false;
        return value.computed
          ? this.#isPart({ names, node: value.object })
          : this.#isSlot({ names, node: value });
    }
  }

  /** `req.user`, where nothing but entries is put. */
  #isSlot(place: Place): boolean {
    const slot = slotAt(this.#state.context, place);
    if (slot) this.slots.add(slot);
    return slot?.puts.every(({ names, node }) => this.#is({ names, node: node.right }, 'entry')) ?? false;
  }

  /** `item`, `...items` */
  #isItem(names: FileNames, node: Node): boolean {
    return node.type === 'SpreadElement'
      ? this.#is({ names, node: node.argument }, 'list')
      : this.#is({ names, node }, 'entry');
  }

  /** `o[k]`, `list[i]` */
  #isPart({ names, node }: Place): boolean {
    if (!this.#isState(node)) return this.#is({ names, node }, 'list');
    return this.#state.shape === 'record' || (this.#state.shape === 'list' && this.byPlace);
  }

  #isState(node: Node): boolean {
    const isOwn = this.#own.has(unwrapped(node));
    if (isOwn) this.seen.add(unwrapped(node));
    return isOwn;
  }

  #isCalled({ names, node }: Place, call: Call, as: As): boolean {
    const callee = unwrapped(call.callee);
    const [first] = call.arguments;
    if (first && as === 'list' && /^(?:Object\.values|Array\.from)$/.test(pathOf(callee) ?? '')) {
      if (call.arguments.length > 1) return false;
      return this.#isState(first) ? this.#state.shape === 'record' : this.#is({ names, node: first }, 'list');
    }
    const called = calledBy(this.#state.context, { names, node: callee });
    if (called.kind === 'program')
      return called.callees.length > 0 && called.callees.every((one) => this.#isReturned(one, as));
    const method = isMember(callee) ? nameOfKey(callee) : null;
    if (!isMember(callee) || method === null || node.type === 'NewExpression') return false;
    if (this.#isState(callee.object)) return this.#isRead(method, first, as);
    const items = method === 'splice' ? call.arguments.slice(2) : [];
    const more = method === 'concat' ? call.arguments : [];
    return (
      (as === 'entry' ? ELEMENT : SAME).test(method) &&
      this.#is({ names, node: callee.object }, 'list') &&
      items.every((one) => this.#isItem(names, one)) &&
      more.every((one) => this.#is({ names, node: one }, 'list'))
    );
  }

  /** `m.get(k)`, `m.values()`; of a list, only what was found by its id can be found again. */
  #isRead(method: string, argument: Node | undefined, as: As): boolean {
    if (this.#state.shape !== 'list') return method === (as === 'entry' ? 'get' : 'values');
    const field = as === 'entry' && method === 'find' && argument ? soughtField(argument) : undefined;
    if (field !== undefined) this.fields.add(field);
    return field !== undefined;
  }

  #isReturned({ names, node }: Place, as: As): boolean {
    if (!isFunction(node) || ('generator' in node && node.generator)) return false;
    const all = returnsOf(node);
    return all.length > 0 && all.every((one) => this.#is({ names, node: one }, as));
  }

  #isName({ names, node }: Place, as: As): boolean {
    const binding = names.bindingOf(node);
    if (!binding) return false;
    const isFilled = as === 'entry' || this.#isFilledWithEntries(binding);
    if (!isFilled) return false;
    if (binding.kind === 'param') return this.#isParameter(binding, as);
    if (binding.declaration.type !== 'VariableDeclarator') return false;
    if (as === 'entry' && isPutIn(this.#state, binding, node)) return true;
    return (
      this.#isDeclared(binding, as) &&
      this.#assigned(binding).every((one) => this.#is({ names, node: one }, as))
    );
  }

  /** The value of a declaration, or the elements that a loop gives it. */
  #isDeclared({ names, declaration, node }: Binding, as: As): boolean {
    if (declaration.type !== 'VariableDeclarator') return false;
    const loop = names.parentOf(names.parentOf(declaration) ?? declaration);
    if (loop?.type === 'ForOfStatement' && loop.left === names.parentOf(declaration))
      return as === 'entry' && this.#isLooped(names, declaration.id, node, loop.right);
    if (declaration.id !== node) return false;
    return !declaration.init || this.#is({ names, node: declaration.init }, as);
  }

  /** `for (const item of list)`, `for (const [i, item] of list.entries())`, `for (const [key, item] of m)` */
  #isLooped(names: FileNames, target: Node, name: Node, right: Node): boolean {
    if (target === name) return this.#is({ names, node: right }, 'list');
    if (target.type !== 'ArrayPattern' || target.elements[1] !== name) return false;
    const isEntries = isCall(right) && isMember(right.callee) && nameOfKey(right.callee) === 'entries';
    if (isEntries && isMember(right.callee)) {
      const list = right.callee.object;
      return this.#isState(list) || this.#is({ names, node: list }, 'list');
    }
    const isOfRecord = isCall(right) && pathOf(right.callee) === 'Object.entries' && right.arguments[0];
    return this.#isState(isOfRecord || right);
  }

  #isParameter({ names, node }: Binding, as: As): boolean {
    const fn = names.functionOf(node);
    const index = fn && !isField(fn) ? fn.params.findIndex((one) => one === node) : -1;
    if (!fn || index < 0) return false;
    const call = names.parentOf(fn);
    const method = isCall(call) && isMember(call.callee) ? nameOfKey(call.callee) : null;
    if (isCall(call) && isMember(call.callee) && method !== null && call.arguments.includes(fn as never)) {
      const isElement = as === 'entry' && elementParameters(method)?.includes(index);
      return isElement === true && this.#isWalked({ names, node: call.callee.object });
    }
    const callers = callersOf(this.#state.context, { names, node: fn });
    return (
      callers.length > 0 &&
      callers.every(({ place, call: { arguments: all }, argument, sure }) => {
        const passed = argument === undefined && sure ? all[index] : undefined;
        return passed !== undefined && this.#is({ names: place.names, node: passed }, as);
      })
    );
  }

  /** `m.forEach((entry) => …)` as well. */
  #isWalked(place: Place): boolean {
    return this.#isState(place.node) || this.#is(place, 'list');
  }

  #assigned({ names, references }: Binding): Node[] {
    return references.flatMap((one) => {
      const parent = names.parentOf(one);
      return parent?.type === 'AssignmentExpression' && parent.left === one ? [parent.right] : [];
    });
  }

  /** What is put into a list later is an entry as well; functions that are handed the list put nothing else in. */
  #isFilledWithEntries({ names, references }: Binding): boolean {
    return references.every((one) => {
      const parent = names.parentOf(one);
      if (isCall(parent)) return this.#isHanded({ names, node: parent }, parent, one);
      if (!isMember(parent) || parent.object !== one) return true;
      const outer = names.parentOf(parent);
      if (outer?.type === 'AssignmentExpression' && outer.left === parent)
        return this.#is({ names, node: outer.right }, 'entry');
      const method = isCall(outer) && outer.callee === parent ? nameOfKey(parent) : undefined;
      if (!isCall(outer) || !/^(?:push|unshift|splice|fill)$/.test(method ?? '')) return true;
      const items = method === 'splice' ? outer.arguments.slice(2) : outer.arguments;
      return items.every((item) => this.#isItem(names, item));
    });
  }

  #isHanded({ names }: Place, call: Call, argument: Node): boolean {
    const called = calledBy(this.#state.context, { names, node: unwrapped(call.callee) });
    if (called.kind !== 'program') return true;
    const index = call.arguments.findIndex((one) => one === argument);
    return called.callees.every((callee) => {
      const name = callee.node.params[index];
      if (!name) return true;
      const binding = name.type === 'Identifier' ? callee.names.bindingOf(name) : undefined;
      if (!binding || this.seen.has(binding.node)) return binding !== undefined;
      this.seen.add(binding.node);
      return this.#isFilledWithEntries(binding);
    });
  }
}
