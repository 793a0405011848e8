import { parse } from '../ast/parse.js';
import { walk } from '../ast/walk.js';
import type { EditedSource } from '../model/plan.js';
import { lostNames } from './names.js';
import { structuralProblems } from './skeleton.js';

/** What is wrong with an edited file. */
export interface Problem {
  file: string;
  message: string;
  /** The edited file that it comes from, where that is another one. */
  cause?: string;
}

/**
 * Reads every edited text again: it must parse, differ from the original only where the edits are, use no name that
 * nothing declares, and formatting must
 * not have changed what it says.
 * @returns the problems; a change that has one must not be made.
 */
export function check(sources: readonly EditedSource[]): Problem[] {
  return sources.flatMap((source) => problemsOf(source).map((message) => ({ file: source.file, message })));
}

function problemsOf({ file, before, after, edits, segments, problem }: EditedSource): string[] {
  if (problem !== undefined) return [problem];
  const edited = segments.map(({ text }) => text).join('');
  try {
    const tree = parse(file, edited);
    const original = parse(file, before);
    const problems = [...structuralProblems(original, tree, edits, segments), ...lostNames(original, tree)];
    const isSame = after === edited || kindsOf(file, after) === kindsOf(file, edited);
    return isSame ? problems : [...problems, 'formatting changed the code'];
  } catch (error) {
    if (error instanceof SyntaxError) return [`the result does not parse: ${error.message}`];
    throw error;
  }
}

/** The kinds of all nodes in order, and the names and values in them. Formatting may only drop an empty statement. */
function kindsOf(file: string, text: string): string {
  const kinds: string[] = [];
  walk(parse(file, text).program, (node) => {
    if (node.type === 'EmptyStatement' || node.type === 'JSXText') return;
    const word =
      'name' in node && typeof node.name === 'string'
        ? node.name
        : 'value' in node && typeof node.value !== 'object'
          ? String(node.value)
          : '';
    kinds.push(`${node.type} ${word}`);
  });
  return kinds.join('\n');
}
