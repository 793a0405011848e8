import ts from 'typescript';
import type { SourceFile } from '../model/project.js';
import type { Origin, Range, Resolver } from '../model/transform.js';
import { Follower, moduleSpecifiersOf } from './origin.js';
import { createProgram, expressionAt } from './program.js';
import { declarationsOf, identifiersOf } from './references.js';

/**
 * Whole-program name resolution over the given files. Nothing is computed before the first question, so a run that
 * finds no site pays nothing.
 */
export function resolve(files: readonly SourceFile[]): Resolver {
  let state: { program: ts.Program; follower: Follower } | undefined;
  const load = (): { program: ts.Program; follower: Follower } => {
    if (state) return state;
    const program = createProgram(files);
    return (state = { program, follower: new Follower(program) });
  };
  return {
    originOf: (file, expression) => originOf(load(), file, expression),
    referencesOf: (file, name) => referencesOf(load().program, files, file, name),
    importsOf: (file) => importsOf(load().program, file),
  };
}

function originOf(
  state: { program: ts.Program; follower: Follower },
  file: string,
  { start, end }: Range,
): Origin {
  const source = state.program.getSourceFile(file);
  const node = source && expressionAt(source, start, end);
  return node ? state.follower.follow(node) : { kind: 'unknown', why: 'undeclared' };
}

function referencesOf(
  program: ts.Program,
  files: readonly SourceFile[],
  file: string,
  { start, end }: Range,
): ({ file: string } & Range)[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const name = source && expressionAt(source, start, end);
  if (!name || !ts.isIdentifier(name)) return [];
  const wanted = new Set(declarationsOf(checker, name));
  return files
    .filter(({ text }) => text.includes(name.text))
    .flatMap((one) => program.getSourceFile(one.file) ?? [])
    .flatMap((one) => identifiersOf(one, name.text))
    .filter((one) => declarationsOf(checker, one).some((declaration) => wanted.has(declaration)))
    .map((one) => ({ file: one.getSourceFile().fileName, start: one.getStart(), end: one.end }));
}

function importsOf(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file);
  if (!source) return [];
  const targets = moduleSpecifiersOf(source).map((specifier) =>
    program.getTypeChecker().getSymbolAtLocation(specifier),
  );
  return targets.flatMap(
    (target) => target?.declarations?.filter(ts.isSourceFile).map(({ fileName }) => fileName) ?? [],
  );
}
