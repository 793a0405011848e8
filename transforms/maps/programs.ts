import type { Statement } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/** The files that are run by themselves and come to a file. */
export function programsOf(context: FindContext, file: string): string[] {
  return [...programOf(context).modules.entriesOf(file)].filter((one) => isProgram(context.parsed(one)));
}

/** True if each of the files belongs to programs of its own: no process comes to two of them. */
export function areApart(context: FindContext, files: readonly string[]): boolean {
  const entries = files.map((file) =>
    [...programOf(context).modules.entriesOf(file)].filter((one) => !isOfTool(one)),
  );
  const all = entries.flat();
  return (
    entries.every(({ length }) => length > 0) &&
    new Set(all).size === all.length &&
    all.every((one) => isProgram(context.parsed(one)))
  );
}

/** What a tool is set up with, which runs beside the program: it lists files, and does not load them. */
function isOfTool(file: string): boolean {
  return /\.config\.[cm]?[jt]s$/.test(file);
}

const EXPORTS = /\bmodule\.exports\b|^exports\.\w|^export\b/m;
const LISTENS = /\blisten\s*\(/;

/** A file that is run by itself: it does something when it is loaded, and has nothing for others, or it listens. */
function isProgram(file: ParsedFile | undefined): boolean {
  if (!file) return false;
  const { text, tree } = file;
  return tree.program.body.some(isEffect) && (!EXPORTS.test(text) || LISTENS.test(text));
}

function isEffect(statement: Statement): boolean {
  if (/^(?:If|Try|For\w*|Block)Statement$/.test(statement.type)) return true;
  if (statement.type === 'VariableDeclaration')
    return statement.declarations.some(({ init }) => /^(?:Await|Call)Expression$/.test(init?.type ?? ''));
  return (
    statement.type === 'ExpressionStatement' && /(?:Await|Call)Expression$/.test(statement.expression.type)
  );
}
