import { rangeOf } from '../../src/ast/walk.js';
import type { Step } from '../../src/model/step.js';
import type { Declaration } from './declaration.js';
import { seedOf } from './seeds.js';
import { bare } from './settings.js';
import type { SitePlan } from './site.js';
import type { Shape } from './state.js';
import { typeArgumentsOf } from './types.js';

/** The name of the function that makes a store of each shape. */
export const FACTORIES: Record<Shape, string> = {
  map: 'sharedMap',
  set: 'sharedSet',
  list: 'sharedList',
  record: 'sharedRecord',
  counter: 'sharedCounter',
  value: 'sharedValue',
};

/** `const carts = new Map<string, Cart>()` → `const carts = sharedMap<string, Cart>('carts')`. */
export function declarationSteps(plan: SitePlan): Step[] {
  const { declaration, shape, store } = plan;
  const { file, initial, node } = declaration;
  const quote = file.text.split('"').length > file.text.split("'").length ? '"' : "'";
  const extra = argumentPieces(plan);
  const call: Step['pieces'] = [
    { emitted: 'stores', name: FACTORIES[shape] },
    `${typeArgumentsOf(declaration, shape)}(${quote}${store}${quote}`,
    ...extra,
    ')',
  ];
  const place = { file: file.file };
  const steps: Step[] = [];
  const annotation = annotationRange(declaration);
  if (annotation) steps.push({ ...place, ...annotation, pieces: [] });
  if (initial) steps.push({ ...place, ...rangeOf(initial), pieces: call });
  else {
    const end = annotation?.end ?? endOfName(declaration);
    steps.push({ ...place, start: end, end, pieces: [' = ', ...call] });
  }
  const { statement } = declaration;
  if (
    statement?.kind === 'let' &&
    statement.declarations.length === 1 &&
    node.type === 'VariableDeclarator'
  ) {
    const { start } = rangeOf(statement);
    steps.push({ ...place, start, end: start + 'let'.length, pieces: ['const'] });
  }
  return steps;
}

type Pieces = Step['pieces'];

/** What stands behind the name: where it begins, and the options. */
function argumentPieces(plan: SitePlan): Pieces {
  const { declaration, shape } = plan;
  const { initial } = declaration;
  const value = initial && bare(initial);
  const tail = optionPieces(plan);
  if (shape === 'counter')
    return value?.type === 'NumericLiteral' && value.value === 0
      ? tail
      : [', ', rangeOf(initial ?? value!), ...tail];
  if (shape === 'value') return initial ? [', ', rangeOf(initial), ...tail] : [', undefined', ...tail];
  return tail;
}

/** `, { initial: […], max: 100, codec: typedJson }`. */
function optionPieces({ declaration, shape, options, codec }: SitePlan): Pieces {
  const seed = seedOf(declaration, shape);
  const all: Pieces[] = [
    ...(seed ? [['initial: ', rangeOf(seed)]] : []),
    ...options.map((option) => [option]),
    ...(codec ? [['codec: ', { emitted: 'stores', name: codec }]] : []),
  ];
  if (!all.length) return [];
  return [', { ', ...all.flatMap((one, index) => (index ? [', ', ...one] : one)), ' }'];
}

/** The type behind the name, with the `?` or `!` before it: a store is there from the beginning. */
function annotationRange(declaration: Declaration): { start: number; end: number } | undefined {
  const { node, field } = declaration;
  const own = node.type === 'AssignmentExpression' ? field : node;
  const holder = own?.type === 'VariableDeclarator' ? own.id : own;
  const annotation = holder && 'typeAnnotation' in holder ? holder.typeAnnotation : undefined;
  if (!annotation) return undefined;
  const { start, end } = rangeOf(annotation);
  const mark = /[?!]\s*$/.exec(declaration.file.text.slice(0, start));
  return { start: mark?.index ?? start, end };
}

function endOfName({ name, node }: Declaration): number {
  const isDefinite = 'definite' in node && node.definite;
  return isDefinite ? name.end + 1 : name.end;
}
