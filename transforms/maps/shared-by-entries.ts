import { relative, sep } from 'node:path';
import type { Statement } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';

/** What to say of a state that several programs load: each had its own, and they have one store from now on. */
export function sharedByEntries(context: FindContext, { file, node }: Declaration): Reason | undefined {
  const entries = [...programOf(context).modules.entriesOf(file.file)].filter((entry) => {
    const parsed = context.parsed(entry);
    return parsed && isProgram(parsed);
  });
  if (entries.length < 2) return undefined;
  const names = entries.map((entry) => relative(context.project.root, entry).replaceAll(sep, '/')).sort();
  const [first = '', ...more] = names;
  const place = { file: file.file, ...rangeOf(node) };
  return refusalAt(context, 'shared-by-entries', place, { first, others: more.join(', ') });
}

const EXPORTS = /\bmodule\.exports\b|^exports\.\w|^export\b/m;
const LISTENS = /\blisten\s*\(/;

/** A file that is run by itself: it does something when it is loaded, and has nothing for others, or it listens. */
function isProgram({ text, tree }: ParsedFile): boolean {
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
