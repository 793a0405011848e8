import type { Node } from '@babel/types';
import { childrenOf } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { declaredBy } from './program.js';
import {
  type Call,
  ancestorsOf,
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  keyOf,
  propertyName,
  receiverOf,
} from './syntax.js';

/** What code does besides computing. */
export interface Effects {
  /** Calls something that cannot be followed: a library, a database, a callback. */
  calls: Call[];
  /** Writes variables or fields that outlive it, other than by removing entries. */
  writes: Node[];
  /** Removes entries of collections that outlive it. */
  removals: Node[];
}

const DEPTH = 4;
/** Objects and methods that only report or compute. */
const HARMLESS_OBJECTS =
  /^(console|Math|JSON|Object|Array|Number|String|Date|Promise|Symbol|Buffer|performance|logger|log|debug)$/;
const LOG_METHODS = /^(log|info|warn|error|debug|trace|verbose|silly|fatal|notice|time|timeEnd)$/;
const HARMLESS_CALLS =
  /^(clearTimeout|clearInterval|clearImmediate|setTimeout|setInterval|setImmediate|parseInt|parseFloat|Number|String|Boolean|require|isNaN|debug|unref|ref|bind)$/;
/** Methods of strings, arrays, maps and dates that change nothing. */
const READS =
  /^(get|has|keys|values|entries|forEach|map|filter|find|findIndex|some|every|reduce|includes|indexOf|slice|join|split|concat|flat|flatMap|sort|at|to\w*String|toFixed|toJSON|getTime|getHours|getMinutes|getDay|getDate|getFullYear|getMonth|replace|trim|padStart|startsWith|endsWith|match|test|exec|now|memoryUsage|uptime|cpuUsage|hrtime|then|catch|finally|length|size|call|apply|isArray|floor|toLowerCase|toUpperCase|next)$/;
/** `worker.getResourceUsage()`: asks, and does nothing about the answer. */
const ASKS = /^(?:get|is|has|count)(?=[A-Z])(?!\w*And[A-Z])\w*$|^dump$/;
const LISTENS = /^(?:on|once|addListener)$/;
const WRITES = /^(set|add|push|unshift|append|increment|enqueue|update)$/;
const REMOVALS = /^(delete|clear|shift|pop|splice|remove|del|prune|evict|purgeStale|flushAll)$/;

/** Collects the effects of a function, of functions of the program that it calls too. */
export function effectsOf(context: FindContext, file: ParsedFile, body: Node): Effects {
  const effects: Effects = { calls: [], writes: [], removals: [] };
  new Collector(context, effects).look(file, body, body, 0);
  return effects;
}

class Collector {
  readonly #context: FindContext;
  readonly #effects: Effects;
  readonly #seen = new Set<Node>();

  constructor(context: FindContext, effects: Effects) {
    this.#context = context;
    this.#effects = effects;
  }

  /** @param scope what is declared in there does not outlive it */
  look(file: ParsedFile, node: Node, scope: Node, depth: number): void {
    if (isCall(node)) this.#call(file, node, scope, depth);
    if (node.type === 'AssignmentExpression' && this.#outlives(node.left, scope)) this.#assignment(node);
    if (node.type === 'UpdateExpression' && this.#outlives(node.argument, scope))
      this.#effects.writes.push(node);
    if (node.type === 'UnaryExpression' && node.operator === 'delete' && this.#outlives(node.argument, scope))
      this.#effects.removals.push(node);
    for (const child of childrenOf(node)) this.look(file, child, scope, depth);
  }

  /** `entries = entries.filter(…)`, `cache = {}` and `timer = null` take away; `timer = setTimeout(…)` is the timer itself. */
  #assignment(node: Node & { type: 'AssignmentExpression' }): void {
    const value = withoutRef(bare(node.right));
    if (isCall(value) && /^set(Timeout|Interval|Immediate)$/.test(calleeName(value) ?? '')) return;
    const isTaking = isCall(value) && calleeName(value) === 'filter';
    if (isTaking || isEmpty(value)) this.#effects.removals.push(node);
    else this.#effects.writes.push(node);
  }

  #call(file: ParsedFile, call: Call, scope: Node, depth: number): void {
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call);
    if (isLogging(name, receiver)) return;
    const followed = this.#follow(file, call);
    if (followed) return this.#enter(followed, depth);
    // `work().then(this.handle)`.
    if (/^(then|catch|finally|forEach)$/.test(name))
      for (const one of call.arguments) {
        const handler = isFunction(one) ? undefined : functionOf(this.#context, file, one);
        if (handler) this.#enter(handler, depth);
      }
    // `callback.call(object)`.
    if (/^(call|apply)$/.test(name) && receiver?.type === 'Identifier') {
      const target = functionOf(this.#context, file, receiver);
      if (target) this.#enter(target, depth);
      else this.#effects.calls.push(call);
      return;
    }
    if (isHarmless(call, name, receiver)) return;
    const isOutside = receiver !== undefined && this.#outlives(receiver, scope);
    // What has just been made here is heard here: its listeners are looked at by themselves.
    if (receiver && !isOutside && LISTENS.test(name)) return;
    if (receiver && REMOVALS.test(name)) {
      if (isOutside) this.#effects.removals.push(call);
    } else if (receiver && WRITES.test(name) && !isOutside) return;
    else if (receiver && WRITES.test(name)) this.#effects.writes.push(call);
    else this.#effects.calls.push(call);
  }

  #enter({ file, node }: { file: ParsedFile; node: Node }, depth: number): void {
    if (this.#seen.has(node) || depth >= DEPTH) return;
    this.#seen.add(node);
    this.look(file, node, node, depth + 1);
  }

  /** The function of the program that a call runs. */
  #follow(file: ParsedFile, call: Call): { file: ParsedFile; node: Node } | undefined {
    if (call.type === 'NewExpression') return undefined;
    const callee = bare(call.callee);
    return functionOf(this.#context, file, callee);
  }

  /** True unless the root of an expression is declared inside of the scope. */
  #outlives(node: Node, scope: Node): boolean {
    let root = bare(node);
    while (isMember(root)) root = bare(root.object);
    if (root.type === 'ThisExpression') return true;
    if (root.type !== 'Identifier') return false;
    return !declares(scope, root.name);
  }
}

/** `setTimeout(…)` of `setTimeout(…).unref()`. */
function withoutRef(value: Node): Node {
  const made = isCall(value) && /^(?:un)?ref$/.test(calleeName(value) ?? '') && receiverOf(value);
  return made || value;
}

/** `null`, `undefined`, `{}`, `[]`, `new Map()`. */
function isEmpty(value: Node): boolean {
  if (value.type === 'Identifier') return value.name === 'undefined';
  if (value.type === 'ArrayExpression') return value.elements.length === 0;
  if (value.type === 'ObjectExpression') return value.properties.length === 0;
  if (value.type === 'NewExpression')
    return value.arguments.length === 0 && /^(?:Map|Set)$/.test(calleeName(value) ?? '');
  return value.type === 'NullLiteral' || (value.type === 'UnaryExpression' && value.operator === 'void');
}

/** `log.info(…)`, whatever a logger of the program does about it. */
function isLogging(name: string, receiver: Node | undefined): boolean {
  return receiver?.type === 'Identifier' && /^(?:log|logger)$/.test(receiver.name) && LOG_METHODS.test(name);
}

function isHarmless(call: Call, name: string, receiver: Node | undefined): boolean {
  if (!receiver)
    return (
      HARMLESS_CALLS.test(name) ||
      (call.type === 'NewExpression' && /^(Date|Error|Map|Set|Promise|Array|AbortController)$/.test(name))
    );
  if (LOG_METHODS.test(name) || /^log[A-Z]/.test(name) || ASKS.test(name)) return true;
  if (receiver.type === 'Identifier' && HARMLESS_OBJECTS.test(receiver.name)) return true;
  return READS.test(name) || HARMLESS_CALLS.test(name);
}

/** The function that an expression means: by name, `this.method`, `x.bind(…)`, or written in place. */
export function functionOf(
  context: FindContext,
  file: ParsedFile,
  expression: Node,
): { file: ParsedFile; node: Node } | undefined {
  const node = bare(expression);
  if (isFunction(node)) return { file, node };
  if (isCall(node) && calleeName(node) === 'bind') {
    const target = receiverOf(node);
    return target && functionOf(context, file, target);
  }
  const name = propertyName(node);
  if (name !== undefined && isMember(node) && bare(node.object).type === 'ThisExpression') {
    const body = [...ancestorsOf(file, node)].find(({ type }) => type === 'ClassBody');
    const method = body?.type === 'ClassBody' ? body.body.find((one) => keyOf(one) === name) : undefined;
    if (method && isFunction(method)) return { file, node: method };
    if (method && 'value' in method && method.value && isFunction(method.value))
      return { file, node: method.value as Node };
  }
  if (node.type !== 'Identifier' && name === undefined) return undefined;
  const found = declaredBy(context, file.file, node);
  return found && isFunction(found.node) ? { file: found.parsed, node: found.node } : undefined;
}

const declared = new WeakMap<Node, Set<string>>();

/** True if a variable or parameter of that name is declared in a node. */
export function declares(scope: Node, name: string): boolean {
  const known = declared.get(scope);
  if (known) return known.has(name);
  const names = new Set<string>();
  const addPattern = (pattern: Node): void => {
    if (pattern.type === 'Identifier') names.add(pattern.name);
    else if (pattern.type === 'ObjectProperty') addPattern(pattern.value);
    else if (pattern.type !== 'MemberExpression') childrenOf(pattern).forEach(addPattern);
  };
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator') addPattern(node.id);
    if (isFunction(node)) (node.params as Node[]).forEach(addPattern);
    if (node.type === 'FunctionDeclaration' && node.id) names.add(node.id.name);
    if (node.type === 'CatchClause' && node.param) addPattern(node.param);
    childrenOf(node).forEach(visit);
  };
  visit(scope);
  declared.set(scope, names);
  return names.has(name);
}
