import type { CallExpression, NewExpression, Node } from '@babel/types';
import { boundNames } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { isFunction, peeled } from './nodes.js';
import {
  CHANGES,
  LOOKS,
  LOOKS_OR_ASKS,
  PURE_CLASSES,
  PURE_FUNCTIONS,
  PURE_NAMESPACES,
  RANDOM_OF,
} from './known-calls.js';
import type { Ground } from './ground.js';
import { isOwned, type Owned } from './owned.js';

/**
 * `pure` changes at most what is owned; `clock` and `random` may be called before; `own` is what the function of the
 * program does that is called; of an `effect` nothing is known.
 */
export type CallKind = 'pure' | 'clock' | 'random' | 'own' | 'effect';

export function callKind(call: CallExpression | NewExpression, ground: Ground): CallKind {
  if (call.type === 'NewExpression') return newKind(call);
  const callee = peeled(call.callee);
  if (callee.type === 'Identifier')
    return PURE_FUNCTIONS.test(callee.name) ? 'pure' : (randomKind(callee, call, ground) ?? 'own');
  if (!/MemberExpression$/.test(callee.type) || !('object' in callee) || !('property' in callee))
    return 'effect';
  const { object, property } = callee as { object: Node; property: Node };
  if (property.type !== 'Identifier' || ('computed' in callee && callee.computed)) return 'effect';
  if (object.type === 'Identifier' && PURE_NAMESPACES.test(object.name))
    return namespaceKind(object.name, property.name, call, ground);
  const random = randomKind(callee, call, ground);
  if (random) return random;
  if (LOOKS.test(property.name)) return 'pure';
  const isKnown = CHANGES.test(property.name) || LOOKS_OR_ASKS.test(property.name);
  return isKnown && isOwned(object, ground.owned) ? 'pure' : 'effect';
}

function newKind({ callee, arguments: args }: NewExpression): CallKind {
  if (callee.type !== 'Identifier' || !PURE_CLASSES.test(callee.name)) return 'effect';
  return callee.name === 'Date' && !args.length ? 'clock' : 'pure';
}

function namespaceKind(object: string, method: string, call: CallExpression, { owned }: Ground): CallKind {
  if (object === 'Date' && method === 'now') return 'clock';
  if (object === 'Math' && method === 'random') return 'random';
  const isChanging =
    object === 'Object' && /^(?:assign|define|setPrototype|freeze|seal|preventExt)/.test(method);
  const [target] = call.arguments;
  return isChanging && !(target && isOwned(target, owned)) ? 'effect' : 'pure';
}

function randomKind(callee: Node, call: CallExpression, { state, file }: Ground): CallKind | undefined {
  if (!call.arguments.every(({ type }) => type === 'NumericLiteral')) return undefined;
  const { resolver } = state.context;
  const isGlobal = file.text.slice(callee.start ?? 0, callee.end ?? 0) === 'crypto.randomUUID';
  const origin = resolver.originOf(file.file, rangeOf(callee));
  if (origin.kind !== 'module') return isGlobal && origin.kind === 'unknown' ? 'random' : undefined;
  const names = RANDOM_OF[origin.module.replace(/^node:/, '')];
  const name = origin.path.at(-1) ?? 'default';
  return names?.test(name === '*' ? 'default' : name) ? 'random' : undefined;
}

const DEEPEST = 3;

/** The body of a function of the program, where parameters that get what is owned are owned. */
export function calledFunction(
  name: Node,
  args: readonly Node[],
  { state, file, owned, depth = 0 }: Ground,
): { body: Node; ground: Ground } | undefined {
  const origin = state.context.resolver.originOf(file.file, rangeOf(name));
  if (origin.kind !== 'value' || depth >= DEEPEST) return undefined;
  const found = state.context.nodeAt(origin.file, origin);
  const where = state.context.parsed(origin.file);
  if (!found || !where || !isFunction(found.node)) return undefined;
  const { node } = found;
  if (('async' in node && node.async) || ('generator' in node && node.generator)) return undefined;
  const given = 'params' in node ? ownedParameters(node.params, args, owned) : new Set<string>();
  const ground = {
    state,
    file: where,
    ancestors: [...found.ancestors, node],
    owned: { names: given },
    depth: depth + 1,
  };
  return 'body' in node ? { body: node.body as Node, ground } : undefined;
}

function ownedParameters(params: readonly Node[], args: readonly Node[], owned: Owned): Set<string> {
  const given = params.filter((_, i) => {
    const argument = args[i];
    return argument && isOwned(argument, owned);
  });
  return new Set(given.flatMap(boundNames).map(({ name }) => name));
}
