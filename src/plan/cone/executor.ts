import type { Node } from '@babel/types';
import { freeName } from '../../ast/names.js';
import { rangeOf, walk } from '../../ast/walk.js';
import type { Handing } from './handing.js';
import type { Names } from './new-names.js';
import { LAYER, around, replace, type Layered } from './steps.js';

/** `new Promise((resolve) => { … })` → `new Promise((resolve, reject) => { (async () => { … })().catch(reject) })` */
export function executorSteps({ file, fn }: Handing, names: Names): Layered[] {
  const { params, body } = fn.node;
  const [resolve, second] = params;
  const reject =
    second?.type === 'Identifier' ? second.name : freeName(namesWithin(body), ['reject', 'fail']);
  const { semicolon } = names.habits(file);
  const [open, close] = body.type === 'BlockStatement' ? ['{ ', `${semicolon} }`] : ['', ''];
  const inner = around(
    { file, node: body },
    LAYER.wrap,
    [`${open}(async () => `],
    [`)().catch(${reject})${close}`],
  );
  if (second || !resolve) return [inner];
  const isBare = rangeOf(resolve).start === rangeOf(fn.node).start;
  const pieces = [rangeOf(resolve), `, ${reject}`];
  return [inner, replace(file, rangeOf(resolve), LAYER.async, isBare ? ['(', ...pieces, ')'] : pieces)];
}

function namesWithin(body: Node): Set<string> {
  const names = new Set<string>();
  walk(body, (node) => {
    if (node.type === 'Identifier') names.add(node.name);
  });
  return names;
}
