import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import {
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  unwrapped,
} from '../../src/find/runtime/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { isCalledOnce } from './called-once.js';
import { areApart } from './programs.js';

const CONTAINER_MAKES = /^(?:Injectable|Controller|Resolver|WebSocketGateway|Service|Singleton|Module)$/;

/** True for a class that a container makes once, or of which each program makes one object in a process. */
export function isMadeOnce(context: FindContext, file: string, holder: Node, depth = 0): boolean {
  if (!isClass(holder) || depth > 3) return false;
  const names = (holder.decorators ?? []).map(({ expression }) =>
    expression.type === 'CallExpression' && expression.callee.type === 'Identifier'
      ? expression.callee.name
      : '',
  );
  if (names.some((name) => CONTAINER_MAKES.test(name))) return true;
  const name = holder.id;
  if (!name || isExtended(context, name.name)) return false;
  const makers = makersOf(context, file, name);
  return (
    makers.length > 0 &&
    makers.every((one) => runsOnce(context, one.file, one.made, depth)) &&
    (makers.length === 1 ||
      areApart(
        context,
        makers.map((one) => one.file),
      ))
  );
}

/** Where a program makes an object. */
interface Maker {
  file: string;
  made: Node;
}

/** The places where objects of a class are made. */
export function makersOf(context: FindContext, file: string, name: Node): Maker[] {
  return context.resolver.referencesOf(file, rangeOf(name)).flatMap((place) => {
    const found = context.nodeAt(place.file, place);
    const made = found?.ancestors.at(-1);
    const isMaking = made?.type === 'NewExpression' && unwrapped(made.callee) === found?.node;
    return isMaking ? [{ file: place.file, made }] : [];
  });
}

function isExtended({ project }: FindContext, name: string): boolean {
  return project.files.some(({ text }) => new RegExp(`\\bextends\\s+${name}\\b`).test(text));
}

/** True if an object is made there once: at the top of a module, with another such object, or where there is none yet. */
function runsOnce(context: FindContext, file: string, made: Node, depth: number): boolean {
  const names = programOf(context).namesOf(file);
  if (!names) return false;
  for (let node = made; ;) {
    const around = names.parentOf(node);
    if (!around) return true;
    if (/^(?:For|While|DoWhile)/.test(around.type)) return false;
    if (isField(around)) {
      return around.static ? isOfTop(names, around) : isWithOwner(context, names, around, depth);
    }
    if (isFunction(around)) {
      const isOfClass = around.type === 'ClassMethod' && around.kind === 'constructor';
      if (isOfClass) return isWithOwner(context, names, around, depth);
      return isLazy(names, made) || isCalledOnce(context, names, around);
    }
    node = around;
  }
}

function isWithOwner(context: FindContext, names: FileNames, member: Node, depth: number): boolean {
  const owner = names.above(member, isClass);
  return owner !== undefined && isMadeOnce(context, names.file, owner, depth + 1);
}

/** `X.only ??= new X()`, `if (!X.only) X.only = new X()`, of a variable of the module or a static field. */
function isLazy(names: FileNames, made: Node): boolean {
  const assignment = names.parentOf(made);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== made) return false;
  if (!isLasting(names, assignment.left)) return false;
  if (/^(?:\?\?|\|\|)=$/.test(assignment.operator)) return true;
  const statement = names.parentOf(assignment);
  const block = statement && names.parentOf(statement);
  const test = [block, block && names.parentOf(block)].find((one) => one?.type === 'IfStatement');
  if (test?.type !== 'IfStatement' || test.alternate || assignment.operator !== '=') return false;
  return isMissing(names, test.test, textOf(names, assignment.left));
}

/** What there is one of in a process. */
function isLasting(names: FileNames, target: Node): boolean {
  if (target.type === 'Identifier') {
    const binding = names.bindingOf(target);
    return binding?.kind === 'let' && binding.owner === null && isOnlyHere(names, target);
  }
  if (!isMember(target) || target.computed) return false;
  const around = names.above(target, isClass);
  const method = names.functionOf(target);
  const isOfClass =
    target.object.type === 'ThisExpression'
      ? method?.type === 'ClassMethod' && method.static
      : target.object.type === 'Identifier' && target.object.name === around?.id?.name;
  return isOfClass && isOfTop(names, target) && isOnlyHere(names, target);
}

/** A part of a class at the top of its module. */
function isOfTop(names: FileNames, part: Node): boolean {
  const owner = names.above(part, isClass);
  return owner !== undefined && isAtTop(names, names.parentOf(owner));
}

/** Assigned in one place: nothing resets it. */
function isOnlyHere(names: FileNames, target: Node): boolean {
  const all = isMember(target)
    ? (names.members.get(nameOfKey(target) ?? '') ?? [])
    : (names.bindingOf(target)?.references ?? []);
  return all.every((one) => {
    const parent = names.parentOf(one);
    return one === target || parent?.type !== 'AssignmentExpression' || parent.left !== one;
  });
}

/** `!x`, `x == null`, `x === undefined`, `x === null` */
function isMissing(names: FileNames, test: Node, text: string): boolean {
  const node = unwrapped(test);
  if (node.type === 'UnaryExpression') return node.operator === '!' && textOf(names, node.argument) === text;
  if (node.type !== 'BinaryExpression' || !/^===?$/.test(node.operator)) return false;
  const isNothing =
    node.right.type === 'NullLiteral' ||
    (node.right.type === 'Identifier' && node.right.name === 'undefined');
  return isNothing && textOf(names, node.left) === text;
}

function textOf({ parsed }: FileNames, node: Node): string {
  const { start, end } = rangeOf(node);
  return parsed.text.slice(start, end);
}

function isAtTop(names: FileNames, node: Node | undefined): boolean {
  return (
    !node ||
    (/^(?:Program|File|Export\w+Declaration)$/.test(node.type) && isAtTop(names, names.parentOf(node)))
  );
}
