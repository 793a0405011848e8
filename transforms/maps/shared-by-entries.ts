import { relative, sep } from 'node:path';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { classOf, type Declaration } from './declaration.js';
import { rangeOf } from '../../src/ast/walk.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { makersOf } from './made-once.js';
import { programsOf } from './programs.js';

/** What to say of a state that several programs load: each had its own, and they have one store from now on. */
export function sharedByEntries(context: FindContext, declaration: Declaration): Reason | undefined {
  const { file, node } = declaration;
  const files = holdersOf(context, declaration);
  const entries = [...new Set(files.flatMap((one) => programsOf(context, one)))];
  if (entries.length < 2) return undefined;
  const names = entries.map((entry) => relative(context.project.root, entry).replaceAll(sep, '/')).sort();
  const [first = '', ...more] = names;
  const place = { file: file.file, ...rangeOf(node) };
  return refusalAt(context, 'shared-by-entries', place, { first, others: more.join(', ') });
}

/** The files that make the objects of the class around, or that of the declaration. */
function holdersOf(context: FindContext, declaration: Declaration): string[] {
  const { file } = declaration.file;
  const name = classOf(declaration)?.id;
  const makers = name ? makersOf(context, file, name) : [];
  return makers.length ? makers.map((one) => one.file) : [file];
}
