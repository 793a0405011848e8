import type { Node, ObjectExpression, Statement } from '@babel/types';
import { parse } from '../../src/ast/parse.js';
import { walk } from '../../src/ast/walk.js';
import type { Edit } from '../../src/model/plan.js';
import type { ParsedFile } from '../../src/model/transform.js';
import { editedText } from '../../src/rewrite/edit.js';

/** A text with its tree. */
export function parsed(text: string, file = '/app/a.js'): ParsedFile {
  return { file, text, tree: parse(file, text) };
}

/** The text that edits make, after a check that it parses. */
export function applied(file: ParsedFile, edits: Edit | readonly Edit[]): string {
  const text = editedText(file.text, [edits].flat());
  parse(file.file, text);
  return text;
}

/** The top-level statement with this number, counted from 0. */
export function statement({ tree }: ParsedFile, index: number): Statement {
  const found = tree.program.body.at(index);
  if (!found) throw new RangeError(`there is no statement ${index}`);
  return found;
}

/** The first object literal of a file. */
export function firstObject({ tree }: ParsedFile): ObjectExpression {
  const [found] = nodesOf(tree.program, 'ObjectExpression');
  if (found?.type !== 'ObjectExpression') throw new RangeError('there is no object');
  return found;
}

/** All nodes of a type, parents first. */
export function nodesOf(root: Node, type: Node['type']): Node[] {
  const found: Node[] = [];
  walk(root, (node) => void (node.type === type && found.push(node)));
  return found;
}
