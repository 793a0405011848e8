import type * as t from '@babel/types';
import { ofBinding } from './definition.js';
import type { FileNames } from './names.js';
import type { Program } from './program.js';
import { type FunctionNode, isClass, isFunction, isMember, nameOfKey } from './syntax.js';

/**
 * A method that the type of a package asks for, with what it works on: `registerClient(client)` of a class that
 * `implements ClientsStore`, or of a literal that is said to be one. The package calls it, whenever it likes.
 */
export function isPromisedToPackage(program: Program, names: FileNames, fn: FunctionNode): boolean {
  if (!('params' in fn) || !fn.params.length) return false;
  if (fn.type === 'ClassMethod') {
    const owner = names.above(fn, isClass);
    return (owner?.implements ?? []).some((one) => isOfPackage(program, names, typeName(one)));
  }
  return isOfPackage(program, names, typeName(typeOfLiteral(names, fn)));
}

function typeName(type: t.Node | null | undefined): string | undefined {
  if (!type) return undefined;
  const name =
    'typeAnnotation' in type
      ? undefined
      : 'typeName' in type
        ? type.typeName
        : 'expression' in type
          ? type.expression
          : undefined;
  if (typeof name === 'object' && name?.type === 'Identifier') return name.name;
  return 'typeAnnotation' in type ? typeName(type.typeAnnotation) : undefined;
}

const PARTS =
  /^(?:Object(?:Property|Expression)|SpreadElement|(?:Logical|Conditional|Parenthesized)Expression)$/;

/** The type that is written beside the literal with a function: of the variable or field, or of what the function around returns. */
function typeOfLiteral(names: FileNames, fn: FunctionNode): t.Node | null | undefined {
  let at: t.Node | undefined = names.parentOf(fn) ?? undefined;
  if (fn.type !== 'ObjectMethod' && at?.type !== 'ObjectProperty') return undefined;
  while (at && PARTS.test(at.type)) at = names.parentOf(at) ?? undefined;
  if (at?.type === 'VariableDeclarator' && at.id.type === 'Identifier') return at.id.typeAnnotation;
  if (at?.type === 'ClassProperty') return at.typeAnnotation;
  if (at?.type === 'AssignmentExpression') return typeOfField(names, at.left);
  const outer = at?.type === 'ReturnStatement' ? names.functionOf(at) : at;
  return outer && isFunction(outer) ? outer.returnType : undefined;
}

/** Of `private store: ClientsStore;`, for `this.store`. */
function typeOfField(names: FileNames, target: t.Node): t.Node | null | undefined {
  if (!isMember(target) || target.object.type !== 'ThisExpression') return undefined;
  const name = nameOfKey(target);
  const field = names
    .above(target, isClass)
    ?.body.body.find((one) => one.type === 'ClassProperty' && nameOfKey(one) === name);
  return field?.type === 'ClassProperty' ? field.typeAnnotation : undefined;
}

function isOfPackage(program: Program, names: FileNames, name: string | undefined): boolean {
  const binding =
    name === undefined
      ? undefined
      : names.bindings.find((one) => one.name === name && one.owner === null && one.kind === 'import');
  return binding !== undefined && ofBinding(program, binding)?.kind === 'package';
}
