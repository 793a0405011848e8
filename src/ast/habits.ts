import type { Node } from '@babel/types';
import detectIndent from 'detect-indent';
import type { ParsedFile } from '../model/transform.js';
import { statementEnd } from './statement-end.js';
import { rangeOf, walk } from './walk.js';

/** How a file is written, so that new code looks like its neighbours. */
export interface Habits {
  quote: "'" | '"';
  semicolon: ';' | '';
  newline: '\n' | '\r\n';
  /** One level of indentation. */
  indent: string;
  /** What stands behind the last item of a list that spans lines. */
  trailingComma: ',' | '';
}

/** Reads the habits of a file; what it does not show is as in most JavaScript of today (`'`, `;`, two spaces). */
export function habitsOf({ text, tree }: Pick<ParsedFile, 'text' | 'tree'>): Habits {
  const votes = { double: 0, semicolon: 0, trailing: 0 };
  walk(tree.program, (node, ancestors) => {
    if (node.type === 'StringLiteral' || node.type === 'DirectiveLiteral')
      votes.double += vote(text[node.start ?? 0], '"', "'");
    if (endsWithSemicolon(node, ancestors.at(-1)))
      votes.semicolon += text[statementEnd(text, node) - 1] === ';' ? 1 : -1;
    if (node.type === 'ObjectExpression') votes.trailing += trailingCommaVote(text, node);
  });
  return {
    quote: votes.double > 0 ? '"' : "'",
    semicolon: votes.semicolon < 0 ? '' : ';',
    newline: (text.match(/\r\n/g)?.length ?? 0) * 2 > (text.match(/\n/g)?.length ?? 0) ? '\r\n' : '\n',
    indent: detectIndent(text).indent || '  ',
    trailingComma: votes.trailing < 0 ? '' : ',',
  };
}

function vote(value: string | undefined, yes: string, no: string): number {
  return value === yes ? 1 : value === no ? -1 : 0;
}

const STATEMENTS = new Set([
  'VariableDeclaration',
  'ExpressionStatement',
  'ImportDeclaration',
  'TSImportEqualsDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'ExportAllDeclaration',
]);

function endsWithSemicolon(node: Node, parent: Node | undefined): boolean {
  const isHead = node.type === 'VariableDeclaration' && /^For/.test(parent?.type ?? '');
  return STATEMENTS.has(node.type) && !isHead;
}

function trailingCommaVote(text: string, node: Node & { properties: Node[] }): number {
  const last = node.properties.at(-1);
  if (!last) return 0;
  const rest = text.slice(rangeOf(last).end, rangeOf(node).end);
  if (!rest.includes('\n')) return 0;
  return rest.trimStart().startsWith(',') ? 1 : -1;
}

/** `(`, `[` and others go on with the statement before, on the next line too. */
const GOES_ON = /^[([`+\-*/]/;
const BETWEEN = /^(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/;

/**
 * What ends a statement that is put in there: where a file has no semicolons, one all the same if what follows stands on the
 * same line, or would go on with the statement.
 */
export function closeAt(text: string, offset: number, { semicolon }: Habits): ';' | '' {
  const [between = ''] = BETWEEN.exec(text.slice(offset)) ?? [];
  const next = text.slice(offset + between.length);
  const isOnLine = !between.includes('\n') && /^[^};]/.test(next);
  return isOnLine || GOES_ON.test(next) ? ';' : semicolon;
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}
