import { dirname } from 'node:path';
import { parse } from '../../../src/ast/parse.js';
import { createContext } from '../../../src/find/context.js';
import type { Manifest, SourceFile } from '../../../src/model/project.js';
import type { Cone, Emitted, Start, Step } from '../../../src/model/step.js';
import type { Edit } from '../../../src/model/plan.js';
import type { Reason } from '../../../src/model/finding.js';
import { CONE_MESSAGES } from '../../../src/plan/cone/messages.js';
import { coneOf } from '../../../src/plan/cone/index.js';
import { resolve } from '../../../src/resolve/index.js';
import { editedText } from '../../../src/rewrite/edit.js';

/** Files by name. `store()` is the call that asks a store, `store.set()` one that changes it. */
export type Program = Record<string, string>;

export interface Answer {
  cone: Cone;
  /** The texts after the steps. The `await` at `store()` is not the cone's to write. */
  after: Program;
}

const STORE = /\bstore(\.set)?\(\)/g;

/** Runs a cone from every `store()` of a program. */
export function run(
  program: Program,
  { reversed = false, singleFile = false, targets = Object.keys(program) } = {},
): Answer {
  const sources = Object.entries(program)
    .filter(([name]) => !name.endsWith('.json'))
    .map(([name, text]) => ({ file: `/app/${name}`, text }));
  const manifests = Object.entries(program)
    .filter(([name]) => name.endsWith('package.json'))
    .map(([name, text]) => manifest(`/app/${name}`, text));
  const { context } = createContext(
    {
      root: '/app',
      files: sources,
      targets: new Set(targets.map((name) => `/app/${name}`)),
      manifests,
      skipped: [],
    },
    resolve(sources, { manifests }),
    { adapters: new Map(), stateDirectory: undefined, singleFile },
  );
  const starts = sources.flatMap(({ file, text }) => startsIn(file, text));
  const cone = coneOf(context, reversed ? starts.reverse() : starts);
  for (const reason of [...cone.refusals, ...cone.reviews]) assertWorded(reason);
  const after = sources.map(({ file, text }) => [
    file.slice('/app/'.length),
    editedText(text, editsOf(file, cone.steps)),
  ]);
  if (!cone.refusals.length) for (const source of sources) assertLegal(source, cone.steps, starts);
  return { cone, after: Object.fromEntries(after) as Program };
}

/** Every reason has words, and what its words need. */
function assertWorded({ code, args }: Reason): void {
  const text = CONE_MESSAGES[code]?.text;
  const missing = [...(text?.matchAll(/\{(\w+)\}/g) ?? [])].filter(
    ([, name = '']) => args[name] === undefined,
  );
  if (text === undefined || missing.length) throw new Error(`no words for ${code}: ${missing.join(' ')}`);
}

/** With `await` at the starts as well, the text must be one that the parser takes. */
function assertLegal({ file, text }: SourceFile, steps: Step[], starts: readonly Start[]): void {
  const awaits = starts
    .filter((start) => start.file === file)
    .map(({ start, end }) => ({ start, end, pieces: ['(await ', { start, end }, ')'] }));
  if (parses(file, text)) parse(file, editedText(text, [...editsOf(file, steps), ...awaits]));
}

function parses(file: string, text: string): boolean {
  try {
    return parse(file, text).type === 'File';
  } catch {
    return false;
  }
}

function startsIn(file: string, text: string): Start[] {
  return [...text.matchAll(STORE)].map(({ index, 0: call, 1: set }) => ({
    file,
    start: index,
    end: index + call.length,
    writes: set !== undefined,
  }));
}

function editsOf(file: string, steps: Step[]): Edit[] {
  return steps
    .filter((step) => step.file === file)
    .map(({ start, end, pieces }) => ({
      start,
      end,
      pieces: pieces.map((piece) => (isEmitted(piece) ? piece.name : piece)),
    }));
}

function isEmitted(piece: unknown): piece is Emitted {
  return typeof piece === 'object' && piece !== null && 'emitted' in piece;
}

function manifest(file: string, text: string): Manifest {
  const json = JSON.parse(text) as Record<string, Record<string, string> & string>;
  return {
    file,
    directory: dirname(file),
    text,
    name: json['name'],
    type: json['type'] === 'module' ? 'module' : 'commonjs',
    nodeRange: undefined,
    dependencies: json['dependencies'] ?? {},
    devDependencies: {},
  };
}

/** The texts of all files afterwards, one after the other, or the codes of what stands against it. */
export function outcome(program: Program): string {
  const { cone, after } = run(program);
  if (cone.refusals.length)
    return `refused: ${[...new Set(cone.refusals.map(({ code }) => code))].join(' ')}`;
  return Object.values(after).join('');
}
