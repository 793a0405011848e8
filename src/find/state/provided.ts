import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { isScoped } from '../runtime/provided-once.js';
import type { ClassNode } from '../runtime/syntax.js';

export { isProvided } from '../runtime/provided-once.js';

/** Containers make one of these for the process, if not told otherwise. */
const PROVIDERS =
  /^(?:Injectable|Controller|RestController|JsonController|Resolver|WebSocketGateway|Gateway|Catch|Service|Singleton|singleton|injectable|controller|Processor|Module|Provide|Discord|Middleware|Component|Guard|Repository|EventSubscriber)$/;

/** How long objects of a class with decorators live; undefined for one without. */
export function lifetimeByDecorator(
  names: FileNames,
  { decorators }: ClassNode,
): 'process' | 'short' | undefined {
  if (!decorators?.length) return undefined;
  const provided = decorators.find((one) => PROVIDERS.test(decoratorName(one)));
  return provided && !isScoped(names, provided) ? 'process' : 'short';
}

function decoratorName({ expression }: t.Decorator): string {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : '';
}
