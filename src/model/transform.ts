import type { Finding, Note } from './finding.js';
import type { Change } from './plan.js';
import type { Manifest, Project, SourceFile } from './project.js';

/** The wording of a rule, a reason or a note. `{name}` in a text is replaced by the argument of that name. */
export interface Message {
  /** What is wrong or what was decided. */
  text: string;
  /** What a colleague would do about it. */
  advice: string;
}

export interface TransformMeta {
  name: string;
  /** One line, shown by `list`. */
  description: string;
  /** The rules whose findings this transform fixes. */
  rules: string[];
  /** A file is parsed only if its text matches. Must not miss any site (loose is right, tight is wrong). */
  mentions: RegExp;
}

/** Where a name comes from, after imports, re-exports, aliases and constants have been followed. */
export type Origin =
  | { kind: 'module'; module: string; /** `default`, `*` (the whole module) or a name, then properties. */ path: string[] }
  | { kind: 'declaration'; file: string; /** Range of the value expression, else of the declaration. */ start: number; end: number; path: string[] }
  | { kind: 'unknown'; why: string };

/** Whole-program name resolution, asked by file and offset of an identifier. */
export interface Resolver {
  /** Follows the name at this offset to where its value is made. */
  originOf(file: string, offset: number): Origin;
  /** Every place in the program (the declaration left out) where the variable declared at this offset is named. */
  referencesOf(file: string, offset: number): { file: string; start: number; end: number }[];
}

/** What a transform may look at. */
export interface FindContext {
  project: Project;
  resolver: Resolver;
  /** The syntax tree of a file of the program: @babel/parser on the raw text, parsed once. Null on a syntax error. */
  treeOf(file: string): import('@babel/types').File | null;
  sourceOf(file: string): SourceFile | undefined;
  manifestOf(file: string): Manifest | undefined;
  stateDirectory: string | undefined;
  /** True under jscodeshift: one file is all there is, nothing beside it can be written. */
  singleFile: boolean;
}

export interface Found<Site> {
  sites: Site[];
  notes: Note[];
}

/** What every transform's folder exports (besides the default export, which is for jscodeshift). */
export interface Transform<Site extends { finding: Finding } = { finding: Finding }> {
  meta: TransformMeta;
  messages: Record<string, Message>;
  /** Looks, never changes anything. */
  find(context: FindContext): Found<Site>;
  /** Turns sites into changes, never looks for more. Called only with sites that are not refused. */
  rewrite(sites: Site[], context: FindContext): Change[] | Promise<Change[]>;
}
