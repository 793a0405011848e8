import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { isInCalledOnce } from './called-once.js';
import { classOf, isAtTop, type Declaration } from './declaration.js';
import { refusalAt } from '../../src/emission/refusal-at.js';

/** A store has one name, so there must be one state: why that is not certain here, or undefined. */
export function lifetimeRefusal(context: FindContext, declaration: Declaration): Reason | undefined {
  const { node, file } = declaration;
  const isOnce =
    node.type === 'VariableDeclarator'
      ? isAtTop(declaration) || isInCalledOnce(context, declaration)
      : isStatic(node) || isMadeOnce(context, declaration);
  return isOnce ? undefined : refusalAt(context, 'instance-state', { file: file.file, ...rangeOf(node) });
}

function isStatic(node: Declaration['node']): boolean {
  return /^Class/.test(node.type) && Reflect.get(node, 'static') === true;
}

const CONTAINER_MAKES = /^(?:Injectable|Controller|Resolver|WebSocketGateway|Service|Singleton|Module)$/;

/** True for a class that a container makes once, or that the program makes once, when a module is loaded. */
function isMadeOnce(context: FindContext, declaration: Declaration): boolean {
  const holder = classOf(declaration);
  if (!holder || (holder.type !== 'ClassDeclaration' && holder.type !== 'ClassExpression')) return false;
  const names = (holder.decorators ?? []).map(({ expression }) =>
    expression.type === 'CallExpression' && expression.callee.type === 'Identifier'
      ? expression.callee.name
      : '',
  );
  if (names.some((name) => CONTAINER_MAKES.test(name))) return true;
  const name = holder.id;
  if (!name || isExtended(context, declaration, name.name)) return false;
  const places = context.resolver.referencesOf(declaration.file.file, rangeOf(name));
  const made = places.filter(
    (place) => context.nodeAt(place.file, place)?.ancestors.at(-1)?.type === 'NewExpression',
  );
  const [only] = made;
  if (!only || made.length > 1) return false;
  const around = context.nodeAt(only.file, only)?.ancestors ?? [];
  return around.every(({ type }) => !/Function|Method|^Class|Loop|^For|^While/.test(type));
}

function isExtended(context: FindContext, { file }: Declaration, name: string): boolean {
  return context.project.files.some(({ text }) => new RegExp(`\\bextends\\s+${name}\\b`).test(text)) || !file;
}
