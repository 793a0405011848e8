import type { ImportDeclaration, Node, Statement } from '@babel/types';
import j from 'jscodeshift';
import type { Edit } from '../model/plan.js';
import type { ParsedFile } from '../model/transform.js';
import { indentAt, type Habits } from './habits.js';
import { printStatement } from './print.js';
import { rangeOf, walk } from './walk.js';

/** What a file gets from a module: one exported name, the default export, or the whole module. */
export interface Wanted {
  module: string;
  /** `default`, `*` or an exported name. */
  imported: string;
  /** The name to bind here. */
  local: string;
}

/** True if the file loads modules with `import`; files without either kind follow `type` of their package.json. */
export function usesImport({ file, tree }: ParsedFile, packageType: 'module' | 'commonjs'): boolean {
  const body = tree.program.body;
  if (
    body.some(
      (node) => /^(Import|Export).*Declaration$/.test(node.type) || node.type === 'TSImportEqualsDeclaration',
    )
  )
    return true;
  if (/\.(cjs|cts)$/.test(file)) return false;
  if (/\.(mjs|mts)$/.test(file)) return true;
  return packageType === 'module';
}

/** The statement that binds a wanted name. */
export function importStatement(
  wanted: Wanted,
  style: 'import' | 'require',
  habits: Habits,
  keyword: 'const' | 'var' = 'const',
): string {
  return printStatement(
    style === 'import' ? importDeclaration(wanted) : requireDeclaration(wanted, keyword),
    habits,
  );
}

function importDeclaration({ module, imported, local }: Wanted): j.ImportDeclaration {
  const name = j.identifier(local);
  const named =
    imported === local ? j.importSpecifier(name) : j.importSpecifier(j.identifier(imported), name);
  const whole = { default: j.importDefaultSpecifier(name), '*': j.importNamespaceSpecifier(name) }[imported];
  return j.importDeclaration([whole ?? named], j.stringLiteral(module));
}

function requireDeclaration(
  { module, imported, local }: Wanted,
  keyword: 'const' | 'var',
): j.VariableDeclaration {
  const call = j.callExpression(j.identifier('require'), [j.stringLiteral(module)]);
  const value = imported === 'default' ? j.memberExpression(call, j.identifier('default')) : call;
  const isNamed = imported !== '*' && imported !== 'default';
  const target = isNamed ? j.objectPattern([property(imported, local)]) : j.identifier(local);
  return j.variableDeclaration(keyword, [j.variableDeclarator(target, value)]);
}

function property(key: string, local: string): j.ObjectProperty {
  const made = j.objectProperty(j.identifier(key), j.identifier(local));
  made.shorthand = key === local;
  return made;
}

/** Inserts statements behind a top-level statement, at its indentation, behind a comment on the same line. */
export function insertAfter(
  file: ParsedFile,
  statement: Node,
  lines: readonly string[],
  habits: Habits,
): Edit {
  const { start, end } = rangeOf(statement);
  const at = endOfLine(file, end);
  const line = habits.newline + indentAt(file.text, start);
  return { start: at, end: at, pieces: [line + lines.join(line)] };
}

/** Inserts statements at the top: behind shebang, directives and the comment block that opens the file. */
export function insertAtTop(file: ParsedFile, lines: readonly string[], habits: Habits): Edit {
  const directive = file.tree.program.directives.at(-1);
  if (directive) return insertAfter(file, directive, lines, habits);
  const first = file.tree.program.body[0];
  const at = first ? rangeOf(first).start : file.text.length;
  return { start: at, end: at, pieces: [lines.join(habits.newline) + habits.newline] };
}

/** The end of a line comment or blank rest behind an offset, or the offset itself if code follows on the line. */
function endOfLine({ text, tree }: ParsedFile, offset: number): number {
  const comment = tree.comments?.find(
    ({ start }) =>
      start !== undefined &&
      start >= offset &&
      !text.slice(offset, start).trim() &&
      !text.slice(offset, start).includes('\n'),
  );
  return comment?.end && comment.type === 'CommentLine' ? comment.end : offset;
}

/** The top-level statement that holds an offset. */
export function statementAt({ tree }: ParsedFile, offset: number): Statement | undefined {
  return tree.program.body.find(
    (statement) => rangeOf(statement).start <= offset && offset < rangeOf(statement).end,
  );
}

/** The last top-level import, or `require` into a variable, that ends before an offset (all imports count: they are hoisted). */
export function lastImportBefore({ tree }: ParsedFile, offset: number): Statement | undefined {
  return tree.program.body.findLast(
    (statement) => isImport(statement) || (isRequire(statement) && rangeOf(statement).end <= offset),
  );
}

function isImport(statement: Statement): statement is ImportDeclaration {
  return statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration';
}

function isRequire(statement: Statement): boolean {
  return (
    statement.type === 'VariableDeclaration' &&
    statement.declarations.some(
      ({ init }) =>
        init?.type === 'CallExpression' &&
        init.callee.type === 'Identifier' &&
        init.callee.name === 'require',
    )
  );
}

/** Every name that stands in the file, to keep new names apart from them. */
export function namesIn({ tree }: ParsedFile): Set<string> {
  const names = new Set<string>();
  walk(tree.program, (node) => {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name);
  });
  return names;
}

/** The first of the candidates that the file does not use. */
export function freeName(names: ReadonlySet<string>, candidates: readonly string[]): string {
  const free = candidates.find((candidate) => !names.has(candidate));
  if (free) return free;
  const [base = 'value'] = candidates;
  let number = 2;
  while (names.has(base + number)) number++;
  return base + number;
}
