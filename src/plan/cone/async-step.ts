import { rangeOf } from '../../ast/walk.js';
import { isMethod, type Fn } from './functions.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { View } from './view.js';

/** `async` in front of a function; of a method, behind its decorators and modifiers. */
export function asyncStep(view: View, { file, node }: Fn): Layered {
  const { end } = rangeOf(node);
  const start = isMethod(node) ? startOfName(view, { file, node }) : rangeOf(node).start;
  return replace(file, { start, end }, LAYER.async, ['async ', { start, end }]);
}

/** Where the name of a method begins: at the star of a generator, at the bracket of a computed name. */
function startOfName(view: View, { file, node }: Fn & { node: { key?: unknown } }): number {
  const key = rangeOf((node as unknown as { key: Parameters<typeof rangeOf>[0] }).key).start;
  const before = view.text(file).slice(rangeOf(node).start, key);
  return key - (/(\*\s*)?(\[\s*)?$/.exec(before)?.[0].length ?? 0);
}
