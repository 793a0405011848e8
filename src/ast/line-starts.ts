import type { Node } from '@babel/types';
import { rangeOf, walk } from './walk.js';

/** Where lines of a stretch of code begin that may be indented: those that are not empty, nor inside of a text. */
export function lineStarts(
  text: string,
  { start, end }: { start: number; end: number },
  root: Node,
): number[] {
  return [...text.slice(start, end).matchAll(/\n(?!\r?\n|$)/g)]
    .map(({ index }) => start + index + 1)
    .filter((at) => !isInText(root, at));
}

/** In a template literal, or in a string that goes on in the next line, white space counts. */
function isInText(root: Node, at: number): boolean {
  let isInside = false;
  walk(root, (node) => {
    const { start, end } = rangeOf(node);
    if (at < start || at > end) return false;
    if (node.type === 'TemplateElement' || node.type === 'StringLiteral' || node.type === 'JSXText')
      isInside = true;
    return true;
  });
  return isInside;
}
