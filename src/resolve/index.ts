import type ts from 'typescript';
import { tsc } from './typescript.js';
import type { SourceFile } from '../model/project.js';
import { TooFar } from '../model/too-far.js';
import type { Calls, Origin, Range, Resolver, Uses } from '../model/transform.js';
import { callsOf, usesOf } from './answers.js';
import { Engine } from './engine.js';
import { Facts } from './facts.js';
import { moduleSpecifiersOf } from './modules.js';
import { Names } from './names.js';
import { Follower } from './origin.js';
import type { ModuleContext } from './paths/finder.js';
import { expectsPromise } from './expects-promise.js';
import { ModuleGraph } from './paths/module-graph.js';
import { createProgram, expressionAt, type Program, type Sources } from './program.js';
import { declarationsOf, identifiersOf, otherNameOf } from './references.js';

export type { Sources } from './program.js';

/**
 * Whole-program name resolution over the given files. Nothing is computed before the first question, so a run that
 * finds no site pays nothing.
 *
 * @param context the texts of package.json and tsconfig files, for names of workspace packages, `#name` and `paths`.
 * @returns the resolver; `release` gives back the memory of all that was found out, until the next question
 */
export function resolve(
  files: readonly SourceFile[],
  context: ModuleContext = {},
  { sources = new Map(), limit = Infinity }: Run = {},
): Resolver & { release: () => void } {
  let state: State | undefined;
  const load = (): State => {
    if (state) return state;
    const loaded = createProgram(files, context, sources);
    return (state = { ...loaded, follower: new Follower(loaded), mentioning: mentioningIn(loaded, files) });
  };
  // Who calls a function is asked for every state that it has to do with.
  const calls = new Map<string, Calls>();
  let facts: Facts | undefined;
  let engine: Engine | undefined;
  const known = (): Facts => (facts ??= factsOf(load(), files));
  const asked = <T>(question: (engine: Engine) => T): T => {
    engine ??= new Engine(known(), limit);
    try {
      return question(engine.begin());
    } catch (error) {
      if (error instanceof TooFar) engine = undefined;
      throw error;
    }
  };
  return {
    originOf: (file, expression) => originOf(load(), file, expression),
    referencesOf: (file, name) => referencesOf(load(), file, name),
    importsOf: (file) => importsOf(load(), file),
    importersOf: (file) => {
      const source = load().program.getSourceFile(file);
      const specifiers = source ? known().importersOf(source) : [];
      return [...new Set(specifiers.map((specifier) => specifier.getSourceFile().fileName))];
    },
    usesOf: (file, name): Uses => {
      const source = load().program.getSourceFile(file);
      if (!source) return { uses: [], escapes: [], unresolved: [] };
      return asked((engine) => usesOf(engine, source, name));
    },
    callsOf: (file, name): Calls => {
      const key = `${file}\0${name.start}-${name.end}`;
      const answer = calls.get(key);
      if (answer) return answer;
      const source = load().program.getSourceFile(file);
      const found = source ? asked((engine) => callsOf(engine, source, name)) : { calls: [], unresolved: [] };
      calls.set(key, found);
      return found;
    },
    release: () => {
      state = facts = engine = undefined;
      calls.clear();
    },
    expectsPromise: (file, expression) => expectsPromise(load().program, file, expression),
  };
}

/** What resolvers of one run share, and what they may cost. */
export interface Run {
  /** What is parsed, by file: another program of the run is spared those that have the same text. */
  sources?: Sources;
  /**
   * How many steps a question about uses or calls may take, TooFar after that. Most take some hundreds; a step is about
   * a tenth of a millisecond.
   */
  limit?: number;
}

function factsOf({ program, fileOf }: State, files: readonly SourceFile[]): Facts {
  const names = new Names(files.flatMap(({ file }) => program.getSourceFile(file) ?? []));
  return new Facts(program, names, new ModuleGraph(names, fileOf));
}

/** `mentioning`: the files whose text has a word. */
type State = Program & { follower: Follower; mentioning: (word: string) => readonly ts.SourceFile[] };

function mentioningIn({ program }: Program, files: readonly SourceFile[]): State['mentioning'] {
  const known = new Map<string, readonly ts.SourceFile[]>();
  const look = (word: string): readonly ts.SourceFile[] =>
    files.filter(({ text }) => text.includes(word)).flatMap(({ file }) => program.getSourceFile(file) ?? []);
  return (word) => {
    const found = known.get(word) ?? look(word);
    known.set(word, found);
    return found;
  };
}

function originOf({ program, follower }: State, file: string, { start, end }: Range): Origin {
  const source = program.getSourceFile(file);
  const node = source && expressionAt(source, start, end);
  return node ? follower.follow(node) : { kind: 'unknown', why: 'undeclared' };
}

function referencesOf(
  { program, mentioning }: State,
  file: string,
  { start, end }: Range,
): ({ file: string } & Range)[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const name = source && expressionAt(source, start, end);
  if (!name || !tsc.isIdentifier(name)) return [];
  const wanted = new Set(declarationsOf(checker, name));
  const found: ts.Identifier[] = [];
  const texts = new Set([name.text]);
  // `export { name as other }` adds a text to look for.
  for (const text of texts)
    for (const one of mentioning(text).flatMap((file) => identifiersOf(file, text))) {
      if (!declarationsOf(checker, one).some((declaration) => wanted.has(declaration))) continue;
      found.push(one);
      const other = otherNameOf(one);
      if (other !== undefined) texts.add(other);
    }
  return found.map((one) => ({ file: one.getSourceFile().fileName, start: one.getStart(), end: one.end }));
}

function importsOf({ program, fileOf }: State, file: string): string[] {
  const source = program.getSourceFile(file);
  const targets = source ? moduleSpecifiersOf(source).map(fileOf) : [];
  return [...new Set(targets.flatMap((target) => target?.fileName ?? []))];
}
