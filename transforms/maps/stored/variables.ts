import type { Decorator, Node } from '@babel/types';
import { constructionsOf } from '../../../src/find/runtime/calls.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import type { Binding } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { packagePath } from '../../../src/find/runtime/stands-for.js';
import {
  isCall,
  isClass,
  isField,
  isMember,
  nameOfKey,
  namesOfPattern,
} from '../../../src/find/runtime/syntax.js';
import { callersOf } from '../copies/callers.js';
import {
  type Asking,
  awaited,
  either,
  type Kind,
  PLAIN,
  PRIMITIVE,
  problem,
  typedAs,
  UNKNOWN,
} from './kind.js';
import { putsAt } from './puts.js';
import { isProcedureInput, isResolverArguments } from './sent-input.js';
import { LIVE_METHODS, REQUEST_DATA } from './tables.js';
import { kindOfType } from './types.js';

/** A name: what it is declared as, else everything that it may get. */
export function kindOfVariable(asking: Asking, { names, node }: Place): Kind {
  if (node.type !== 'Identifier') return UNKNOWN;
  const binding = names.bindingOf(node);
  if (!binding) return kindOfGlobal(node.name);
  const annotation = binding.node.typeAnnotation;
  const typed = annotation ? kindOfType(asking.context, names, annotation) : UNKNOWN;
  if (binding.kind === 'param' && typed !== UNKNOWN) return typed;
  return typedAs(typed, () => kindOfBinding(asking, { names, node }, binding));
}

function kindOfBinding(asking: Asking, { names, node }: Place, binding: Binding): Kind {
  switch (binding.kind) {
    case 'function':
      return problem('live-handle', 'function');
    case 'class':
      return problem('live-handle', 'class');
    case 'param':
      return kindOfParameter(asking, binding);
    case 'import':
      return kindOfImport(asking, { names, node });
    case 'other':
      return binding.declaration.type === 'CatchClause'
        ? problem('value-not-serializable', 'Error')
        : UNKNOWN;
    default:
      return kindOfValues(asking, binding);
  }
}

function kindOfGlobal(name: string): Kind {
  if (name === 'undefined' || name === '__dirname' || name === '__filename') return PRIMITIVE;
  if (name === 'NaN' || name === 'Infinity') return problem('value-not-serializable', name);
  return /^(?:globalThis|global|process|console)$/.test(name) ? problem('live-handle', name) : UNKNOWN;
}

function kindOfImport(asking: Asking, place: Place): Kind {
  const definition = definitionOf(programOf(asking.context), place);
  if (packagePath(definition) !== undefined || definition?.kind !== 'node') return UNKNOWN;
  return definition.node === place.node ? UNKNOWN : asking.kindOf(definition);
}

/** The first value, those that are assigned, and what is put into it before or behind. */
function kindOfValues(asking: Asking, { names, declaration, node, references }: Binding): Kind {
  if (declaration.type !== 'VariableDeclarator') return UNKNOWN;
  const initial = kindOfInitial(asking, names, declaration, node);
  const puts = references.flatMap((one) => putsAt(names, one).values);
  const all = puts.map((one) => asking.kindOf({ names, node: one }));
  return either([...(initial ? [initial] : []), ...all]);
}

function kindOfInitial(
  asking: Asking,
  names: Binding['names'],
  declarator: Extract<Node, { type: 'VariableDeclarator' }>,
  name: Node,
): Kind | undefined {
  const loop = names.parentOf(names.parentOf(declarator) ?? declarator);
  const isLooped = loop?.type === 'ForOfStatement' && loop.left === names.parentOf(declarator);
  if (loop?.type === 'ForInStatement') return PRIMITIVE;
  const source = declarator.init ?? (isLooped ? loop.right : undefined);
  if (!source) return undefined;
  const kind = asking.kindOf({ names, node: source });
  if (declarator.id.type === 'Identifier' && !isLooped) return kind;
  if (kind.is !== 'problem') return kind.is === 'primitive' ? PRIMITIVE : PLAIN;
  return kindOfPart({ names, node: source }, declarator.id, name) ?? kindOfField(kind, declarator.id, name);
}

/** `const { data } = answer`. */
function kindOfField(kind: Kind, pattern: Node, name: Node): Kind {
  const fields = kind.is === 'problem' && pattern.type === 'ObjectPattern' ? kind.fields?.() : undefined;
  const key = fields && pattern.type === 'ObjectPattern' ? keyIn(pattern, name) : null;
  return (key === null ? undefined : fields?.get(key)) ?? UNKNOWN;
}

/** The key under which a pattern takes what a name gets. */
function keyIn({ properties }: Extract<Node, { type: 'ObjectPattern' }>, name: Node): string | null {
  const property = properties.find((one) =>
    namesOfPattern(one.type === 'ObjectProperty' ? one.value : one).includes(name as never),
  );
  return property?.type === 'ObjectProperty' ? nameOfKey(property) : null;
}

/** `const { body } = req`. */
function kindOfPart({ names, node }: Place, pattern: Node, name: Node): Kind | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const key = keyIn(pattern, name);
  const isParameter = node.type === 'Identifier' && names.bindingOf(node)?.kind === 'param';
  if (key !== null && isParameter && REQUEST_DATA.test(key)) return PLAIN;
  return undefined;
}

/** What callers pass; an element, for the callback of a collection; something live, if it is used so. */
function kindOfParameter(asking: Asking, binding: Binding): Kind {
  const { names, node, references } = binding;
  const fn = names.functionOf(node);
  if (!fn || isField(fn)) return UNKNOWN;
  if (isSent(names, node)) return PLAIN;
  const index = fn.params.findIndex((one) => namesOfPattern(one).includes(node));
  const parameter = fn.params[index];
  const parent = names.parentOf(fn);
  if (isResolverArguments(asking.context, names, fn, index)) return PLAIN;
  if (
    parameter?.type === 'ObjectPattern' &&
    keyIn(parameter, node) === 'input' &&
    isProcedureInput(names, fn)
  )
    return PLAIN;
  if (isCall(parent) && isMember(parent.callee)) {
    if (isMessage({ names, node: parent }, references)) return PLAIN;
    const element = kindOfElement(asking, { names, node: parent.callee }, index);
    if (element) return element;
  }
  if (references.some((one) => isUsedLive(names, one))) return problem('live-handle', node.name);
  if ('kind' in fn && fn.kind === 'constructor') return kindOfGiven(asking, { names, node: fn }, index, node);
  const passed = callersOf(asking.context, { names, node: fn }).map(({ place, call, argument, sure }) => {
    const value = argument === undefined && sure ? call.arguments[index] : undefined;
    if (!value) return argument === undefined && sure && call.arguments.length <= index ? PRIMITIVE : UNKNOWN;
    return asking.kindOf({ names: place.names, node: value });
  });
  if (parameter?.type === 'ObjectPattern' && !passed.some(({ is }) => is !== 'problem'))
    return isRequestPart(parameter, node) ? PLAIN : UNKNOWN;
  const initial =
    parameter?.type === 'AssignmentPattern' ? [asking.kindOf({ names, node: parameter.right })] : [];
  return passed.length ? either([...passed, ...initial]) : UNKNOWN;
}

/** What is given to a constructor: as an argument, or as a member of one. */
function kindOfGiven(asking: Asking, { names, node: fn }: Place, index: number, name: Node): Kind {
  const owner = names.above(fn, isClass);
  const made = owner ? constructionsOf(programOf(asking.context), names, owner) : [];
  const parameter = 'params' in fn && Array.isArray(fn.params) ? (fn.params[index] as Node) : fn;
  const kinds = made.map((one): Kind => {
    const argument = isCall(one.node) ? one.node.arguments[index] : undefined;
    if (!argument) return PRIMITIVE;
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (pattern.type !== 'ObjectPattern') return asking.kindOf({ names: one.names, node: argument });
    return kindOfNamed(asking, { names: one.names, node: argument }, pattern, name);
  });
  return kinds.length ? either(kinds) : UNKNOWN;
}

/** `({ id }) => …` called with `{ id: 1 }`. */
function kindOfNamed(
  asking: Asking,
  { names, node }: Place,
  pattern: Extract<Node, { type: 'ObjectPattern' }>,
  name: Node,
): Kind {
  const key = keyIn(pattern, name);
  const isWhole =
    node.type !== 'ObjectExpression' || node.properties.some(({ type }) => type !== 'ObjectProperty');
  if (key === null || isWhole) return asking.kindOf({ names, node });
  const own = node.properties.find((one) => one.type === 'ObjectProperty' && nameOfKey(one) === key);
  return own?.type === 'ObjectProperty' ? asking.kindOf({ names, node: own.value }) : PRIMITIVE;
}

/** `create(@Body() product)`: a framework hands in what a client sent. */
function isSent(names: Binding['names'], parameter: Node): boolean {
  const decorators =
    'decorators' in parameter && Array.isArray(parameter.decorators) ? parameter.decorators : [];
  return decorators.some(({ expression }: Decorator) => {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    return callee.type === 'Identifier' && SENT.test(callee.name) && isOfFramework(names, callee.name);
  });
}

const SENT =
  /^(?:(?:Message)?Body(?:Params?)?|Query(?:Params?)?|(?:Path)?Params?|Headers?|HeaderParams?|Ip|HostParam)$/;

function isOfFramework({ parsed }: Binding['names'], name: string): boolean {
  return parsed.tree.program.body.some(
    (one) =>
      one.type === 'ImportDeclaration' &&
      /^(?:@nestjs\/|routing-controllers$|@tsed\/)/.test(one.source.value) &&
      one.specifiers.some(({ local }) => local.name === name),
  );
}

function isRequestPart(pattern: Extract<Node, { type: 'ObjectPattern' }>, name: Node): boolean {
  return pattern.properties.some(
    (one) => one.type === 'ObjectProperty' && one.value === name && REQUEST_DATA.test(nameOfKey(one) ?? ''),
  );
}

/**
 * `socket.on('join', (name) => …)`: what a client sent, where the socket comes from outside as well. A callback to answer with
 * is called; events of the platform give other things.
 */
function isMessage({ names, node }: Place, references: readonly Node[]): boolean {
  if (!isCall(node) || !isMember(node.callee) || nameOfKey(node.callee) !== 'on') return false;
  const [event] = node.arguments;
  const { object } = node.callee;
  const binding = object.type === 'Identifier' ? names.bindingOf(object) : undefined;
  const isCalled = references.some((one) => {
    const call = names.parentOf(one);
    return isCall(call) && call.callee === one;
  });
  return (
    binding?.kind === 'param' &&
    !isCalled &&
    event?.type === 'StringLiteral' &&
    !OF_PLATFORM.test(event.value)
  );
}

const OF_PLATFORM =
  /^(?:connect(?:ion)?|data|message|error|request|response|upgrade|close|end|finish|exit|readable|drain|pipe|file|field|socket|stream|listening|checkContinue)$/;

/** `list.map((item, index) => …)`, `promise.then((value) => …)`. */
function kindOfElement(asking: Asking, { names, node }: Place, index: number): Kind | undefined {
  if (!isMember(node)) return undefined;
  const method = nameOfKey(node) ?? '';
  const receiver = (): Kind => awaited(asking.kindOf({ names, node: node.object }));
  if (method === 'then') return index === 0 ? receiver() : undefined;
  if (!/^(?:map|forEach|filter|find\w*|some|every|flatMap|reduce)$/.test(method)) return undefined;
  if (method === 'reduce' && index === 0) return UNKNOWN;
  const isElement = index === (method === 'reduce' ? 1 : 0);
  const kind = receiver();
  if (isElement) return kind.is === 'problem' ? UNKNOWN : PLAIN;
  return PRIMITIVE;
}

/** `socket.on(…)`, `res.write(…)`. */
function isUsedLive(names: Binding['names'], reference: Node): boolean {
  const member = names.parentOf(reference);
  const call = member && names.parentOf(member);
  return (
    isMember(member) &&
    member.object === reference &&
    isCall(call) &&
    call.callee === member &&
    LIVE_METHODS.test(nameOfKey(member) ?? '')
  );
}
