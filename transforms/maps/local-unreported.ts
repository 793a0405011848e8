import type { Node } from '@babel/types';
import type { Binding, FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { FindContext } from '../../src/model/transform.js';
import { isOfModule } from './copies/scopes.js';
import type { Kept } from './kept.js';
import { changeAt } from './touches.js';

/**
 * Variables and fields that functions change and that no rule reports, or another one than those of stores: a flag while work
 * is under way, a Set of what came in the last seconds. They stay in the process.
 */
export function unreported(context: FindContext): Kept[] {
  const program = programOf(context);
  return context.project.files.flatMap(({ file }) => {
    const names = program.namesOf(file);
    return names ? [...variablesOf(names), ...fieldsOf(names)] : [];
  });
}

function variablesOf(names: FileNames): Kept[] {
  return names.bindings
    .filter((one) => isOfModule(one) && holdsState(one) && isChangedLater(names, one.references))
    .map(({ name, references }) => ({ name, names, mentions: references }));
}

/** What a package gives has methods of its own: `client.set(…)`. */
function holdsState({ kind, declaration }: Binding): boolean {
  if (declaration.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return false;
  return kind !== 'const' || isCollection(declaration.init);
}

function fieldsOf(names: FileNames): Kept[] {
  return [...names.members].flatMap(([name, members]) => {
    const mentions = members.filter(({ object }) => object.type === 'ThisExpression');
    const isState =
      mentions.some((one) => isSet(names, one)) || names.classes.some((one) => hasCollection(one, name));
    return isState && isChangedLater(names, mentions) ? [{ name, names, mentions }] : [];
  });
}

function hasCollection({ body }: FileNames['classes'][number], name: string): boolean {
  return body.body.some(
    (one) =>
      (one.type === 'ClassProperty' || one.type === 'ClassPrivateProperty') &&
      nameOfKey(one) === name &&
      isCollection(one.value),
  );
}

function isSet(names: FileNames, mention: Node): boolean {
  const change = changeAt(names, mention);
  const target = change?.type === 'AssignmentExpression' ? change.left : change;
  return target === mention || (target?.type === 'UpdateExpression' && target.argument === mention);
}

/** Code that makes an object gives its fields their first values, before anybody else has it. */
function isChangedLater(names: FileNames, mentions: readonly Node[]): boolean {
  return mentions.some((one) => {
    const fn = changeAt(names, one) && names.functionOf(one);
    return fn && !('kind' in fn && fn.kind === 'constructor');
  });
}

function isCollection(node: Node | null | undefined): boolean {
  if (node?.type === 'ArrayExpression' || node?.type === 'ObjectExpression') return true;
  if (node?.type === 'CallExpression' && isMember(node.callee)) return nameOfKey(node.callee) === 'create';
  const callee = node?.type === 'NewExpression' ? node.callee : undefined;
  return callee?.type === 'Identifier' && /^(?:Weak)?(?:Map|Set)$|^Array$/.test(callee.name);
}
