import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { type ClassNode, nameOfKey } from '../runtime/syntax.js';

/** Containers make one of these for the process, if not told otherwise. */
const PROVIDERS =
  /^(?:Injectable|Controller|RestController|JsonController|Resolver|WebSocketGateway|Gateway|Catch|Service|Singleton|singleton|injectable|controller|Processor|Module|Provide|Discord|Middleware|Component|Guard|Repository|EventSubscriber)$/;
/** Of Nest: a new object for each request, or for each who asks. */
const SCOPED = /Scope\.(?:REQUEST|TRANSIENT)/;

/** How long objects of a class with decorators live; undefined for one without. */
export function lifetimeByDecorator(
  names: FileNames,
  { decorators }: ClassNode,
): 'process' | 'short' | undefined {
  if (!decorators?.length) return undefined;
  const provided = decorators.find((one) => PROVIDERS.test(decoratorName(one)));
  return provided && !SCOPED.test(textOf(names, provided)) ? 'process' : 'short';
}

/** `{ provide: Store, useFactory: () => new Store() }`: a container asks once. */
export function isProvided(names: FileNames, factory: t.Node): boolean {
  const property = factory.type === 'ObjectMethod' ? factory : names.parentOf(factory);
  const literal = property && names.parentOf(property);
  return (
    (property?.type === 'ObjectProperty' || property?.type === 'ObjectMethod') &&
    nameOfKey(property) === 'useFactory' &&
    literal !== undefined &&
    !SCOPED.test(textOf(names, literal))
  );
}

function textOf(names: FileNames, node: t.Node): string {
  return names.parsed.text.slice(node.start ?? 0, node.end ?? 0);
}

function decoratorName({ expression }: t.Decorator): string {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : '';
}
