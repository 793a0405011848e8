import type { Node } from '@babel/types';
import { lineStarts } from '../../ast/line-starts.js';
import { rangeOf } from '../../ast/walk.js';
import { loadersOf } from './loaders.js';
import type { Names } from './new-names.js';
import { LAYER, around, replace, type Layered } from './steps.js';
import type { At, View } from './view.js';

/** What becomes of places of one file that await at module level. */
export interface ModuleLevel {
  steps: Layered[];
  refusals: { code: string; at: At; args?: Record<string, string> }[];
  /** Calls that get a `catch` instead of an `await`. */
  caught: Set<Node>;
}

/** ES modules wait at their top; CommonJS modules cannot, so that only what they do last may become asynchronous. */
export function moduleLevel(
  view: View,
  places: readonly At[],
  sites: ReadonlyMap<Node, At>,
  names: Names,
): ModuleLevel {
  const [first] = places;
  if (!first) return { steps: [], refusals: [], caught: new Set() };
  const code = isEsModule(view, first.file) ? whyNoModuleAwait(view, first.file) : undefined;
  if (code) return refusing(code, first);
  return isEsModule(view, first.file)
    ? { steps: [], refusals: [], caught: new Set() }
    : lastInModule(view, places, sites, names);
}

function refusing(code: string, at: At): ModuleLevel {
  return { steps: [], refusals: [{ code, at }], caught: new Set() };
}

/** By its ending, else by package.json. TypeScript may compile it to CommonJS, so `import` alone tells nothing. */
export function isEsModule(view: View, file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return true;
  return !/\.c[jt]s$/.test(file) && view.context.manifestOf(file)?.type === 'module';
}

function whyNoModuleAwait(view: View, file: string): string | undefined {
  const loaders = loadersOf(view.context.resolver, file);
  if (loaders.has(file)) return 'import-cycle-await';
  return [...loaders].some((one) => !isEsModule(view, one)) ? 'required-by-cjs' : undefined;
}

/** The statements from the first that awaits to the end go into a function, if nothing else needs what they make. */
function lastInModule(
  view: View,
  places: readonly At[],
  sites: ReadonlyMap<Node, At>,
  names: Names,
): ModuleLevel {
  const [first] = places;
  const program = first && view.program(first.file);
  if (!first || program?.type !== 'Program') return { steps: [], refusals: [], caught: new Set() };
  const tops = places.map(({ node }) =>
    program.body.findIndex((one) => one === node || view.around(node).includes(one)),
  );
  const from = Math.min(...tops);
  const statements = program.body.slice(from);
  const exporting = places.find((_, i) => isExporting(view, first.file, program.body[tops[i] ?? 0]));
  if (exporting) return refusing('exported-value', exporting);
  const isLast = statements.every((one) => isEffect(one) && !isExporting(view, first.file, one));
  if (!isLast || from < 0) return refusing('cjs-top-level', first);
  const [only, ...more] = statements;
  const call = only?.type === 'ExpressionStatement' ? only.expression : undefined;
  if (call && !more.length && sites.has(call)) return caughtCall(first.file, call, names);
  const steps = inMain({ file: first.file, node: program }, view.text(first.file), statements, names);
  return { steps, refusals: [], caught: new Set() };
}

function isEffect({ type }: Node): boolean {
  return /^(Expression|If|For|ForOf|ForIn|While|DoWhile|Try|Switch|Block)\w*Statement$|^(Expression|If|For|While|Try|Block)Statement$/.test(
    type,
  );
}

function isExporting(view: View, file: string, statement: Node | undefined): boolean {
  if (!statement) return false;
  if (/^Export/.test(statement.type)) return true;
  return /^(module\.)?exports\b|^Object\.assign\((module\.)?exports\b/.test(
    view.textOf({ file, node: statement }),
  );
}

function failing(names: Names, file: string): string {
  const { newline, indent, semicolon } = names.habits(file);
  const lines = [`${indent}console.error(error)${semicolon}`, `${indent}process.exitCode = 1${semicolon}`];
  return `.catch((error) => {${newline}${lines.join(newline)}${newline}})`;
}

function caughtCall(file: string, call: Node, names: Names): ModuleLevel {
  const step = around({ file, node: call }, LAYER.await, [], [failing(names, file)]);
  return { steps: [step], refusals: [], caught: new Set([call]) };
}

function inMain({ file, node }: At, text: string, statements: readonly Node[], names: Names): Layered[] {
  const [first] = statements;
  const last = statements.at(-1);
  const range = { start: first ? rangeOf(first).start : 0, end: last ? rangeOf(last).end : 0 };
  const main = names.next(file, ['main', 'start', 'run']);
  const { newline, indent, semicolon } = names.habits(file);
  const made = replace(file, range, LAYER.hoist, [
    `async function ${main}() {${newline}${indent}`,
    range,
    `${newline}}${newline}${newline}${main}()${failing(names, file)}${semicolon}`,
  ]);
  const lines = lineStarts(text, range, node);
  return [
    { ...made, isMain: true },
    ...lines.map((at) => replace(file, { start: at, end: at }, LAYER.hoist, [indent])),
  ];
}
