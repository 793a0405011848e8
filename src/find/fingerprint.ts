import type { Node } from '@babel/types';
import { rangeOf, walk } from '../ast/walk.js';
import { digestOf } from '../io/digest.js';
import type { ParsedFile, Range } from '../model/transform.js';

/**
 * Two short hashes, `<place>:<text>`, that stay the same when lines move: the functions and classes around a range
 * by their names, and what stands in the range without its white space.
 * @param file undefined for a file that is not of the program, such as a configuration
 */
export function fingerprintOf(file: ParsedFile | undefined, range: Range): string {
  const place = file ? namesAround(file, range).join(' > ') : '';
  const text = file?.text.slice(range.start, range.end) ?? '';
  return `${hash(place)}:${hash(text.replace(/\s+/g, ''))}`;
}

function hash(text: string): string {
  return digestOf(Buffer.from(text)).slice(0, 8);
}

/** Outermost first. A name of the range itself is not around it. */
function namesAround({ tree, text }: ParsedFile, { start, end }: Range): string[] {
  const names: string[] = [];
  walk(tree.program, (node) => {
    const range = rangeOf(node);
    if (range.start > start || range.end < end) return false;
    if (range.start === start && range.end === end) return false;
    names.push(...nameOf(node, text));
    return true;
  });
  return names;
}

function nameOf(node: Node, text: string): string[] {
  const source = (part: Node): string => text.slice(rangeOf(part).start, rangeOf(part).end);
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : [];
    case 'ClassMethod':
    case 'ClassProperty':
    case 'ObjectMethod':
    case 'ObjectProperty':
      return [source(node.key)];
    case 'VariableDeclarator':
      return isScope(node.init) ? [source(node.id)] : [];
    case 'AssignmentExpression':
      return isScope(node.right) ? [source(node.left)] : [];
    case 'CallExpression':
      // `app.post('/cart', …)` is the name of the handler in it.
      return node.arguments[0]?.type === 'StringLiteral'
        ? [`${source(node.callee)} ${node.arguments[0].value}`]
        : [];
    default:
      return [];
  }
}

function isScope(node: Node | null | undefined): boolean {
  return /Function|Class/.test(node?.type ?? '');
}
