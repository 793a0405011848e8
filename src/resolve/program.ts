import type ts from 'typescript';
import { tsc } from './typescript.js';
import { dirname, extname, join } from 'node:path';
import type { SourceFile } from '../model/project.js';
import { nameOfModule, type Specifier } from './modules.js';
import { ModuleFinder, type ModuleContext } from './paths/finder.js';

const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  noEmit: true,
  target: tsc.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  types: [],
  strictNullChecks: true,
  noImplicitThis: true,
  module: tsc.ModuleKind.ESNext,
  moduleResolution: tsc.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  skipLibCheck: true,
  jsx: tsc.JsxEmit.Preserve,
  experimentalDecorators: true,
  // In Node a file without imports is a module too: its names are not those of other files.
  moduleDetection: tsc.ModuleDetectionKind.Force,
};

/** A program with what is needed to ask it which file a specifier names. */
export interface Program {
  program: ts.Program;
  /** The source file that a specifier names, undefined for packages and files outside of the program. */
  fileOf: (specifier: Specifier) => ts.SourceFile | undefined;
}

/**
 * A TypeScript program over exactly the given files (and the language's own library): what is installed in
 * node_modules makes no difference, so the same sources give the same answers everywhere.
 *
 * The texts are given as they are: `ts.sys.readFile` would strip the byte order mark and shift every offset by one.
 *
 * @param sources what other programs of the run have parsed: files with the same text are not parsed again
 */
export function createProgram(
  files: readonly SourceFile[],
  context: ModuleContext = {},
  sources: Sources = new Map(),
): Program {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const finder = new ModuleFinder(context, (file) => texts.has(file));
  const directories = new Set<string>();
  for (const { file } of files) addFolders(dirname(file), directories);
  const libraries = dirname(tsc.getDefaultLibFilePath(OPTIONS));
  const read = (name: string): string | undefined =>
    texts.get(name) ?? (name.startsWith(libraries) ? tsc.sys.readFile(name) : undefined);

  const host: ts.CompilerHost = {
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    directoryExists: (name) => directories.has(name),
    getDirectories: () => [],
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    getDefaultLibFileName: () => join(libraries, 'lib.es2023.d.ts'),
    getDefaultLibLocation: () => libraries,
    writeFile: () => undefined,
    getSourceFile: (name, target) =>
      name.startsWith(libraries)
        ? librarySource(name, target)
        : keptSource(sources, name, read(name), target),
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => ({ resolvedModule: resolvedModule(finder.find(text, from, OPTIONS, host)) })),
  };
  const program = tsc.createProgram({ rootNames: [...texts.keys()], options: OPTIONS, host });
  return {
    program,
    fileOf: (specifier) => {
      const found = finder.find(nameOfModule(specifier), specifier.getSourceFile().fileName, OPTIONS, host);
      return found === undefined ? undefined : program.getSourceFile(found);
    },
  };
}

function resolvedModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  return file === undefined ? undefined : { resolvedFileName: file, extension: extensionOf(file) };
}

function extensionOf(file: string): ts.Extension {
  return (/\.d\.[cm]?ts$/.exec(file)?.[0] ?? extname(file)) as ts.Extension;
}

/** The language's own declarations never change: parsed once a process. */
const librarySources = new Map<string, ts.SourceFile | undefined>();

function librarySource(
  name: string,
  target: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  if (!librarySources.has(name)) librarySources.set(name, sourceOf(name, tsc.sys.readFile(name), target));
  return librarySources.get(name);
}

/** The trees of files by their paths. Programs may share them, as those of an editor do. */
export type Sources = Map<string, ts.SourceFile>;

function keptSource(
  sources: Sources,
  name: string,
  text: string | undefined,
  target: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  const known = sources.get(name);
  if (known && known.text === text) return known;
  const made = sourceOf(name, text, target);
  if (made) sources.set(name, made);
  return made;
}

/**
 * Parents are set when the checker binds the files, which it does before the first question. Comments say something
 * about types in JavaScript only.
 */
function sourceOf(
  name: string,
  text: string | undefined,
  target: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  if (text === undefined) return undefined;
  const options = typeof target === 'object' ? target : { languageVersion: target };
  const jsDocParsingMode = tsc.JSDocParsingMode.ParseForTypeInfo;
  return tsc.createSourceFile(name, text, { ...options, jsDocParsingMode }, false);
}

function addFolders(folder: string, folders: Set<string>): void {
  if (folders.has(folder)) return;
  folders.add(folder);
  if (dirname(folder) !== folder) addFolders(dirname(folder), folders);
}

/**
 * The expression (or name) whose range is exactly this one, the outermost if several are. A specifier, a shorthand
 * property, a parameter or a statement may have the range of the name in it: that is no expression.
 */
export function expressionAt(source: ts.SourceFile, start: number, end: number): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (found || start < node.pos || end > node.end) return;
    if (node.getStart(source) === start && node.end === end && tsc.isExpression(node)) found = node;
    else tsc.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
