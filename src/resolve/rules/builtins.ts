import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { isAccess } from '../syntax/access.js';

type Effect = 'reads' | 'returns';

/**
 * What functions of the language and of Node do with an argument; they have no body that could be followed.
 * `reads`: they look at it now and keep nothing. `returns`: they give the first one back.
 */
const EFFECTS = new Map<string, Effect>([
  ...words('Object', 'freeze seal preventExtensions assign', 'returns'),
  ...words('Promise', 'resolve', 'returns'),
  ...words('Object', 'entries fromEntries getOwnPropertyNames hasOwn is keys values', 'reads'),
  ...words('Array', 'from isArray', 'reads'),
  ...words('Buffer', 'from isBuffer byteLength', 'reads'),
  ...words('JSON', 'stringify', 'reads'),
  ...words('Number', 'isFinite isInteger isNaN', 'reads'),
  ...words('console', 'debug dir error info log table trace warn', 'reads'),
  ...words('util', 'format inspect isDeepStrictEqual', 'reads'),
  ...words('assert', 'deepEqual deepStrictEqual equal ok strictEqual', 'reads'),
  ...words('', 'Array Boolean Number Set String assert clearImmediate clearInterval clearTimeout', 'reads'),
  ...words('', 'isFinite isNaN parseFloat parseInt structuredClone', 'reads'),
]);

function words(owner: string, names: string, effect: Effect): [string, Effect][] {
  return names.split(' ').map((name) => [owner ? `${owner} ${name}` : name, effect]);
}

/** Methods of arrays, maps, sets and buffers that only compare an argument, or copy from it. */
const COMPARING = new Set(['concat', 'delete', 'get', 'has', 'includes', 'indexOf', 'lastIndexOf', 'equals']);

type Call = ts.CallExpression | ts.NewExpression;

/** What a call does with one of its arguments, if its function is one that we know. */
export function effectOn(a: Analysis, call: Call, index: number): Effect | undefined {
  const effects = [...a.objectsOf(call.expression)].map((callee) =>
    callee.kind === 'external' ? EFFECTS.get(callee.path.replace('global:', '')) : undefined,
  );
  const effect = effects.find((one) => one !== undefined);
  if (effect) return index === 0 ? effect : 'reads';
  return isAccess(call.expression) && isComparing(a, call.expression) ? 'reads' : undefined;
}

function isComparing(a: Analysis, callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): boolean {
  const key = a.facts.names.keyOf(callee);
  if (key === undefined || !COMPARING.has(key)) return false;
  return [...a.objectsOf(callee.expression)].some(
    ({ kind, ...rest }) => kind === 'made' && 'at' in rest && rest.at !== undefined && isContainer(rest.at),
  );
}

/** `new Map()`, `[]`, `{}`: what things can be put into by key. */
export function isContainer(node: ts.Node): boolean {
  return (
    tsc.isNewExpression(node) || tsc.isArrayLiteralExpression(node) || tsc.isObjectLiteralExpression(node)
  );
}

/** The argument that a call gives back. */
export function argumentReturned(a: Analysis, call: Call): ts.Expression | undefined {
  const [first] = call.arguments ?? [];
  return first && effectOn(a, call, 0) === 'returns' ? first : undefined;
}
