import type { Node } from '@babel/types';
import type { Emitted } from '../../model/step.js';
import { rangeOf } from '../../ast/walk.js';
import type { Fn } from './functions.js';
import type { Handing } from './handing.js';
import { LAYER, around, replace, type Layered } from './steps.js';
import type { View } from './view.js';

/** The code of the reason why no function can be put around what is handed on, if there is one. */
export function whyNotWrapped(view: View, { value }: Handing): string | undefined {
  return view.parent(value)?.type === 'ObjectMethod' ? 'callback-shape' : undefined;
}

/** `f` → `wrap(f)`, `{ f }` → `{ f: wrap(f) }` */
export function wrapStep(view: View, { file, value }: Handing, emitted: Emitted): Layered {
  const parent = view.parent(value);
  if (!parent || !isShorthand(parent))
    return around({ file, node: value }, LAYER.wrap, [emitted, '('], [')']);
  const name = rangeOf(value);
  return replace(file, name, LAYER.wrap, [
    `${view.textOf({ file, node: value })}: `,
    emitted,
    '(',
    name,
    ')',
  ]);
}

function isShorthand(node: Node): boolean {
  return node.type === 'ObjectProperty' && node.shorthand;
}

/** True if the whole body stands in a `try` with a `catch`. */
export function isGuarded({ node }: Fn): boolean {
  if (node.body.type !== 'BlockStatement') return false;
  const [only, ...more] = node.body.body;
  return only?.type === 'TryStatement' && only.handler !== null && more.length === 0;
}
