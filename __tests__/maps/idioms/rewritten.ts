// One state of a small program, with the idioms applied to its uses and nothing else done to it.
import { createContext } from '../../../src/find/context.js';
import { parse } from '../../../src/ast/parse.js';
import { bindingsOf } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Edit } from '../../../src/model/plan.js';
import type { Start, Step } from '../../../src/model/step.js';
import { resolve } from '../../../src/resolve/index.js';
import { structuralProblems } from '../../../src/check/skeleton.js';
import { applyEdits, editedText } from '../../../src/rewrite/edit.js';
import { isFunction } from '../../../transforms/maps/pattern/nodes.js';
import { IDIOMS } from '../../../transforms/maps/idioms/index.js';
import type { Rewriting, Shape, State } from '../../../transforms/maps/state.js';

export interface Outcome {
  /** The whole text, rewritten. */
  text: string;
  /** Codes of reviews and refusals, in order. */
  codes: string[];
  /** Names of the idioms that matched. */
  idioms: string[];
  /** How many uses no idiom answered for. */
  left: number;
  options: Rewriting['options'][];
}

export function rewritten(shape: Shape, name: string, source: string, file = 'a.js'): Outcome {
  const text = unindented(source);
  const state = stateOf(shape, name, text, `/app/${file}`);
  const outcome: Outcome = { text, codes: [], idioms: [], left: 0, options: [] };
  const covered = new Set<object>();
  const steps: Step[] = [];
  const starts: Start[] = [];
  for (const use of state.uses) {
    if (covered.has(use)) continue;
    const match = matchOf(use, state);
    if (!match) outcome.left++;
    else if ('refuse' in match.found) outcome.codes.push(match.found.refuse.code);
    else if (match.found.uses.some((one) => covered.has(one))) outcome.left++;
    else {
      outcome.idioms.push(match.name);
      outcome.codes.push(...match.found.reviews.map(({ code }) => code));
      if (match.found.options) outcome.options.push(match.found.options);
      for (const one of match.found.uses) covered.add(one);
      steps.push(...match.found.steps);
      starts.push(...match.found.starts);
    }
  }
  return { ...outcome, text: checked(state, [...asyncSteps(state, starts), ...steps]) };
}

/** The functions around the starts become async; the cone does this in earnest. */
function asyncSteps({ context }: State, starts: readonly Start[]): Step[] {
  const places = starts.flatMap((start) => {
    const found = context.nodeAt(start.file, start);
    const around = found?.ancestors.findLast(isFunction);
    const isAsync = !around || ('async' in around && around.async);
    return isAsync ? [] : [rangeOf(around).start];
  });
  return [...new Set(places)].map((start) => ({ file: '', start, end: start, pieces: ['async '] }));
}

function matchOf(use: State['uses'][number], state: State) {
  for (const idiom of IDIOMS) {
    const found = idiom.shapes.includes(state.shape) ? idiom.match(use, state) : undefined;
    if (found) return { name: idiom.name, found };
  }
  return undefined;
}

/** The text after the steps, which must parse, keep all comments and differ only where it was meant. */
function checked({ file }: State, steps: readonly Step[]): string {
  const edits: Edit[] = steps.map(({ start, end, pieces }) => ({
    start,
    end,
    pieces: pieces.map((piece) => (typeof piece === 'object' && 'emitted' in piece ? piece.name : piece)),
  }));
  const text = editedText(file.text, edits);
  if (process.env['SHOW']) console.log(text, edits);
  const problems = structuralProblems(file.tree, parse(file.file, text), edits, applyEdits(file.text, edits));
  if (problems.length) throw new Error(`${problems.join('\n')}\n\n${text}`);
  return text;
}

function stateOf(shape: Shape, name: string, text: string, file: string): State {
  const files = [{ file, text }];
  const project = { root: '/app', files, targets: new Set([file]), manifests: [], skipped: [] };
  const rest = { adapters: new Map<string, string>(), stateDirectory: undefined, singleFile: false };
  const { context } = createContext(project, resolve(files), rest);
  const parsed = context.parsed(file);
  const id = parsed && bindingsOf(parsed, name)[0];
  if (!parsed || !id) throw new Error(`there is no ${name}`);
  const at = { start: rangeOf(id).start, end: rangeOf(id).start + name.length };
  const declared = context.nodeAt(file, rangeOf(id));
  const declarator = declared?.ancestors.at(-1);
  const initial = declarator?.type === 'VariableDeclarator' ? (declarator.init ?? undefined) : undefined;
  const uses = context.resolver.usesOf(file, at).uses.flatMap((use) => {
    const found = use.role === 'use' ? context.nodeAt(use.file, use.expression) : undefined;
    return found ? [{ file: parsed, ...found }] : [];
  });
  const location = { file, ...at, line: 1, column: 1 };
  const finding = {
    id: name,
    rule: `memory-${shape}`,
    severity: 'warning' as const,
    location,
    name,
    args: {},
  };
  return {
    context,
    finding: { ...finding, because: [], fix: null },
    shape,
    file: parsed,
    name: id,
    initial,
    uses,
  };
}

/** Without the indentation that a template string has in a test. */
export function unindented(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const depth = Math.min(
    ...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)?.[0].length ?? 0),
  );
  return lines.map((line) => line.slice(depth)).join('\n');
}

/** What becomes of the statements of an async function behind the declaration of a state. */
export function body(shape: Shape, declaration: string, code: string, file = 'a.js'): Outcome {
  const name = [...declaration.matchAll(/(?:let|const) (\w+)/g)].at(-1)?.[1] ?? '';
  const indented = unindented(code)
    .replace(/\n$/, '')
    .replaceAll(/^(?=.)/gm, '  ');
  const head = `${declaration}\nasync function f(k, n, req, res) {\n`;
  const found = rewritten(shape, name, `${head}${indented}\n}\n`, file);
  return { ...found, text: found.text.slice(head.length, -3).replaceAll(/^ {2}/gm, '') };
}
