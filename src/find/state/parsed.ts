import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { Binding } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { requiredModule } from '../runtime/required-module.js';
import { returnsOf } from '../runtime/returns.js';
import {
  isCall,
  isFunction,
  isMember,
  type Member,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../runtime/syntax.js';

const FAR = 4;
const OF_LISTS = /^(?:push|pop|shift|unshift|splice)$/;

/** `JSON.parse(text)`, `require('./people.json')`, and what a function of the program gives that reads so. */
export function isParsed(program: Program, { names, node }: Place, depth = 0): boolean {
  const inner = unwrapped(node);
  if (depth > FAR) return false;
  if (inner.type === 'Identifier') {
    const declaration = names.bindingOf(inner)?.declaration;
    const init = declaration?.type === 'VariableDeclarator' ? declaration.init : undefined;
    return init != null && isParsed(program, { names, node: init }, depth + 1);
  }
  if (!isCall(inner)) return false;
  if (pathOf(inner.callee) === 'JSON.parse' || isJsonModule(inner)) return true;
  const called = definitionOf(program, { names, node: inner.callee });
  return (
    called?.kind === 'node' &&
    isFunction(called.node) &&
    returnsOf(called.node).some((one) => isParsed(program, { names: called.names, node: one }, depth + 1))
  );
}

/** `require('./people.json')`: one object, which all files of a process share that require it. */
export function isJsonModule(node: t.Node | null | undefined): boolean {
  return node != null && /^\.{1,2}\/.*\.json$/.test(requiredModule(unwrapped(node)) ?? '');
}

/** `people.push(one)`: what was parsed is a list. */
export function isUsedAsList(binding: Binding): boolean {
  return someMember(
    binding,
    (member, around) => OF_LISTS.test(nameOfKey(member) ?? '') && isCall(around) && around.callee === member,
  );
}

/** `settings[name] = value`, `db.users.push(user)`: most of what is read from JSON files is only looked at, and goes everywhere. */
export function isWrittenAt(binding: Binding): boolean {
  return someMember(
    binding,
    (member, around) =>
      (around?.type === 'AssignmentExpression' && around.left === member) ||
      around?.type === 'UpdateExpression' ||
      (around?.type === 'UnaryExpression' && around.operator === 'delete') ||
      (isMember(around) && around.object === member && OF_LISTS.test(nameOfKey(around) ?? '')),
  );
}

function someMember(
  { names, references }: Binding,
  test: (member: Member, around: t.Node | undefined) => boolean,
): boolean {
  return references.some((one) => {
    const member = names.parentOf(one);
    return isMember(member) && member.object === one && test(member, names.parentOf(member));
  });
}
