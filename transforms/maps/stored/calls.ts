import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { requiredModule } from '../../../src/find/runtime/required-module.js';
import { packagePath } from '../../../src/find/runtime/stands-for.js';
import {
  type Call,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';
import { calledBy, type Callee } from '../copies/functions.js';
import {
  type Asking,
  awaited,
  either,
  holdingAll,
  type Kind,
  PLAIN,
  PRIMITIVE,
  problem,
  promiseOf,
  UNKNOWN,
  typedAs,
} from './kind.js';
import { kindOfObject } from './object.js';
import { typeArguments } from './declared.js';
import { putsAt, putsOfInitial } from './puts.js';
import { ofCall, ofClass, ofPackageCall, PRIMITIVE_METHODS, SAME_METHODS } from './tables.js';
import { kindOfType } from './types.js';

/** What a call gives. */
export function kindOfCall(asking: Asking, { names, node }: Place): Kind {
  if (!isCall(node)) return UNKNOWN;
  const callee = unwrapped(node.callee);
  const module = requiredModule(node);
  if (module !== undefined) return kindOfModule(asking, { names, node }, module);
  if (node.type === 'NewExpression') return kindOfNew(asking, { names, node }, node);
  const called = calledBy(asking.context, { names, node: callee });
  if (called.kind === 'program') return either(called.callees.map((one) => kindOfResult(asking, one)));
  if (called.kind === 'package') return kindOfPackage({ names, node }, callee, called.path);
  const path = languagePath({ names, node: callee });
  if (path !== undefined) {
    const known = kindOfLanguage(asking, { names, node }, node, path);
    if (known) return known;
  }
  return isMember(callee) ? kindOfMethod(asking, { names, node }, node, callee) : UNKNOWN;
}

/** `require('./data.json')`, `require('./items')`. */
function kindOfModule(asking: Asking, place: Place, module: string): Kind {
  if (module.endsWith('.json')) return PLAIN;
  const definition = definitionOf(programOf(asking.context), place);
  return definition?.kind === 'node' && definition.node !== place.node ? asking.kindOf(definition) : UNKNOWN;
}

function languagePath({ names, node }: Place): string | undefined {
  const root = rootOf(node);
  if (root.type !== 'Identifier' || names.bindingOf(root)) return undefined;
  return pathOf(node) ?? undefined;
}

function kindOfLanguage(asking: Asking, { names }: Place, call: Call, path: string): Kind | undefined {
  const all = (): Kind[] => call.arguments.map((one) => asking.kindOf({ names, node: one }));
  const [first, second] = call.arguments;
  switch (path) {
    case 'Object.values':
    case 'Object.entries':
    case 'Object.assign':
    case 'Object.fromEntries':
    case 'Object.freeze':
    case 'Object.seal':
    case 'Array.of':
      return holdingAll(all());
    case 'Array.from':
      return isFunction(second)
        ? holdingAll(returnsOf(second).map((one) => asking.kindOf({ names, node: one })))
        : holdingAll(first ? [asking.kindOf({ names, node: first })].filter(isNoCollection) : []);
    case 'Object.create':
      return first?.type === 'NullLiteral' ? PLAIN : problem('class-instance', 'an object with a prototype');
    case 'structuredClone':
      return first ? asking.kindOf({ names, node: first }) : PRIMITIVE;
    case 'Array':
      return PLAIN;
    case 'fetch':
      return promiseOf(problem('class-instance', 'Response'));
    case 'Promise.resolve':
    case 'Promise.all':
      return promiseOf(holdingAll(all().map(awaited)));
    default:
      return ofCall(path);
  }
}

/** `Array.from(set)` is no longer a Set. */
function isNoCollection(kind: Kind): boolean {
  return kind.is !== 'problem' || !/^(?:Map|Set)$/.test(kind.what);
}

function kindOfNew(asking: Asking, place: Place, call: Call): Kind {
  const { names } = place;
  const { callee } = call;
  if (callee.type === 'Identifier' && !names.bindingOf(callee)) {
    if (callee.name === 'Promise') return promiseOf(UNKNOWN);
    if (callee.name === 'Array' || callee.name === 'Object') return PLAIN;
    return ofClass(callee.name) ?? problem('class-instance', callee.name);
  }
  const name = pathOf(callee)?.split('.').at(-1) ?? 'a class';
  const made = definitionOf(programOf(asking.context), { names, node: callee });
  if (made?.kind === 'node' && isClass(made.node)) return kindOfObject(asking, { ...made, node: made.node });
  const path = packagePath(made);
  if (path === undefined) return problem('class-instance', name);
  return ofPackageCall(path) ?? ofClass(name) ?? problem('class-instance', name);
}

/** What a function of the program returns: as declared, else what its return statements give. */
function kindOfResult(asking: Asking, { names, node }: Callee): Kind {
  const declared = node.returnType ? kindOfType(asking.context, names, node.returnType) : UNKNOWN;
  return typedAs(declared, () => kindOfReturned(asking, { names, node }));
}

function kindOfReturned(asking: Asking, { names, node }: Callee): Kind {
  if ('generator' in node && node.generator) return problem('live-handle', 'generator');
  const returned = either(returnsOf(node).map((one) => asking.kindOf({ names, node: one })));
  return node.async ? promiseOf(awaited(returned)) : returned;
}

function kindOfPackage(place: Place, callee: Node, path: string): Kind {
  const { names, node } = place;
  const method = isMember(callee) ? (nameOfKey(callee) ?? '') : '';
  const isChained = path.includes('()') || path.includes('.new');
  if (method === 'digest' && isCall(node))
    return node.arguments.length ? PRIMITIVE : problem('binary-value', 'Buffer');
  if (isChained && (PRIMITIVE_METHODS.test(method) || method === 'format')) return PRIMITIVE;
  const kind = ofPackageCall(path) ?? UNKNOWN;
  const isWaited = names.parentOf(node)?.type === 'AwaitExpression';
  if (isWaited || !/^(?:bcrypt(?:js)?|argon2)\.(?:hash|compare|genSalt|verify)$/.test(path)) return kind;
  return isCall(node) && node.arguments.length > 2 ? kind : promiseOf(kind);
}

function kindOfMethod(asking: Asking, place: Place, call: Call, callee: Node): Kind {
  const { names } = place;
  const method = isMember(callee) ? (nameOfKey(callee) ?? '') : '';
  if (!isMember(callee)) return UNKNOWN;
  if (PRIMITIVE_METHODS.test(method)) return PRIMITIVE;
  const [first] = call.arguments;
  if (method === 'then' && isFunction(first))
    return promiseOf(either(returnsOf(first).map((one) => awaited(asking.kindOf({ names, node: one })))));
  if (/^(?:map|flatMap)$/.test(method) && first) return holdingAll([kindOfCallback(asking, names, first)]);
  if (method === 'reduce') return kindOfReduce(asking, place, call);
  const inner = kindInCollection(asking, { names, node: callee.object });
  if (inner && /^(?:get|values|entries|keys|delete|at|find)$/.test(method))
    return method === 'keys' ? PLAIN : inner;
  const receiver = asking.kindOf({ names, node: callee.object });
  if (method === 'json' && !call.arguments.length) return promiseOf(PLAIN);
  if (method === 'text' && !call.arguments.length) return promiseOf(PRIMITIVE);
  if (/^(?:split|match|keys|entries)$/.test(method) && receiver.is !== 'problem') return PLAIN;
  if (method === 'catch' || method === 'finally') return receiver;
  if (!SAME_METHODS.test(method)) return UNKNOWN;
  const added = /^(?:concat|fill|with|splice)$/.test(method) ? call.arguments : [];
  const kinds = added.map((one) => asking.kindOf({ names, node: one }));
  return receiver.is === 'problem' ? receiver : holdingAll(kinds);
}

function kindOfCallback(asking: Asking, names: Place['names'], callback: Node): Kind {
  const called = calledBy(asking.context, { names, node: callback });
  return called.kind === 'program' ? either(called.callees.map((one) => kindOfResult(asking, one))) : UNKNOWN;
}

function kindOfReduce(asking: Asking, { names }: Place, call: Call): Kind {
  const [callback, initial] = call.arguments;
  if (!callback || !initial) return UNKNOWN;
  const kind = asking.kindOf({ names, node: initial });
  return kind.is === 'primitive' ? PRIMITIVE : either([kind, kindOfCallback(asking, names, callback)]);
}

/** What is in a Map or Set of the program: everything that is put into the variable. */
function kindInCollection(asking: Asking, { names, node }: Place): Kind | undefined {
  const made = definitionOf(programOf(asking.context), { names, node });
  if (made?.kind !== 'node' || made.node.type !== 'NewExpression') return undefined;
  const { callee } = made.node;
  if (callee.type !== 'Identifier' || !/^(?:Map|Set)$/.test(callee.name)) return undefined;
  const parameter = typeArguments(made.node).at(-1);
  const typed = parameter ? kindOfType(asking.context, made.names, parameter) : UNKNOWN;
  if (typed.is !== 'problem' || (typed !== UNKNOWN && !typed.isOfType)) return typed;
  const declarator = made.names.parentOf(made.node);
  const binding = declarator?.type === 'VariableDeclarator' ? made.names.bindingOf(declarator.id) : undefined;
  if (!binding) return undefined;
  const initial = putsOfInitial(made.node).values.map((one) =>
    asking.kindOf({ names: made.names, node: one }),
  );
  const puts = programOf(asking.context)
    .usesOf(binding)
    .flatMap((use) =>
      putsAt(use.names, use.node).values.map((one) => asking.kindOf({ names: use.names, node: one })),
    );
  return typedAs(typed, () => either([...initial, ...puts]));
}
