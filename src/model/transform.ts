import type { File, Node } from '@babel/types';
import type { Finding, Note } from './finding.js';
import type { Change } from './plan.js';
import type { Manifest, Project } from './project.js';

/** The wording of a rule, a reason or a note. `{name}` in a text is replaced by the argument of that name. */
export interface Message {
  /**
   * `rule`: what a finding says. `refuse` and `review`: reasons that decide the verdict. `info`: a reason that does not.
   * `note`: something that was looked at and left alone.
   */
  kind: 'rule' | 'refuse' | 'review' | 'info' | 'note';
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
  /** A file is searched only if its text matches. Must not miss any site (loose is right, tight is wrong). */
  mentions: RegExp;
  /** True if rules of the audit find its sites too, quicker than it does with all that it works out for each. */
  leavesAuditToRules?: true;
}

/** A range of a file's raw text. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Where a value comes from, after imports, re-exports, aliases and constants have been followed.
 * - `module`: a package outside of the program. `path` is `default`, `*` (the whole module) or an exported name,
 *   then properties.
 * - `value`: an expression, function or class in the program, by its range.
 * - `unknown`: a parameter, a variable that is assigned more than once, a computed name …
 */
export type Origin =
  | { kind: 'module'; module: string; path: string[] }
  | ({ kind: 'value'; file: string } & Range)
  | { kind: 'unknown'; why: 'parameter' | 'reassigned' | 'undeclared' | 'computed' };

/** A range of a file of the program. */
export interface Place extends Range {
  /** Absolute path. */
  file: string;
}

/** A place where resolution ends: what is there may or may not concern the declaration that was asked about. */
export interface Doubt extends Place {
  /**
   * - `external code`: handed to a package or to the language. `unknown callee`: handed to a function that is not known.
   * - `untyped receiver`: `x.name` where nothing is known about `x`. `outside receiver`: where `x` comes from a package
   *   that got hold of what has the name. `computed key`: `x[key]`. `whole object`: all members are read, as by
   *   `JSON.stringify(x)`.
   * - `container`: put into an array, a collection or rest parameters. `returned outside`: returned by a function that
   *   a package calls. `thrown or yielded`.
   */
  why:
    | 'external code'
    | 'unknown callee'
    | 'untyped receiver'
    | 'outside receiver'
    | 'computed key'
    | 'whole object'
    | 'container'
    | 'returned outside'
    | 'thrown or yielded';
  /** `untyped receiver`: no other function or state of the program has this name. A candidate all the same, no more. */
  isOnlyCandidate?: true;
}

/** A mention of a state, at the name: `m` of `store.m.get(1)`. */
export interface Use extends Place {
  /** The whole expression that has the state as its value: `store.m`, `getStore()`. */
  expression: Range;
  /**
   * - `use`: something is done with it here: read, called, written, replaced.
   * - `alias`: it only gets another name: import, export, copy, destructuring, argument of a function of the program.
   * - `declaration`
   */
  role: 'use' | 'alias' | 'declaration';
}

/** All uses of a state over the whole program, in the order of files and places. */
export interface Uses {
  uses: Use[];
  /** Where the state is handed to code that is not followed. */
  escapes: Doubt[];
  /** Places with a name of the state where nothing tells whether it is meant. */
  unresolved: Doubt[];
}

/** A mention of a function, at the name: `get` of `store.get(1)`. */
export interface Call extends Place {
  /** The whole expression that has the function as its value. */
  expression: Range;
  /**
   * - `call`: it is called here. `callback`: it is handed to code outside of the program, which may call it.
   * - `reference`: it is looked at (`f.name`, `if (f)`). `alias` and `declaration` as for a state.
   */
  role: 'call' | 'callback' | 'reference' | 'alias' | 'declaration';
  /** The call, or the call that gets the function as an argument: in another file if it gets an object that has it. */
  call?: Place;
  /**
   * How the call gets to the function, when not directly. `wrapper`: what a wrapper made of it is called, `inside
   * wrapper`: the wrapper's own call. `override`, `interface`: the name is declared in a base class or a type.
   */
  via?: 'call' | 'apply' | 'bind' | 'wrapper' | 'inside wrapper' | 'override' | 'interface';
}

/** All calls that can reach a function, in the order of files and places. */
export interface Calls {
  calls: Call[];
  unresolved: Doubt[];
}

/** Whole-program name resolution, asked by file and range of an expression (a name, `a.b`, `require('x')` …). */
export interface Resolver {
  originOf(file: string, expression: Range): Origin;
  /** Where the variable that is declared or used at this name is named, the name at hand included. */
  referencesOf(file: string, name: Range): ({ file: string } & Range)[];
  /** The files of the program that a file imports or requires, directly. */
  importsOf(file: string): string[];
  /** The files of the program that import or require a file, directly. */
  importersOf(file: string): string[];
  /** Every use of the state that is declared at this name, or of the object that `new` makes at this range, through aliases. */
  usesOf(file: string, name: Range): Uses;
  /** Every call that can reach the function that is declared at this name, or that has this range. */
  callsOf(file: string, name: Range): Calls;
  /** True if the types of the program say that whoever gets this function takes a promise for its result. */
  expectsPromise(file: string, expression: Range): boolean;
}

/** A file of the program with its tree: @babel/parser on the raw text, parsed once. */
export interface ParsedFile {
  file: string;
  text: string;
  tree: File;
}

/** What a transform may look at. */
export interface FindContext {
  project: Project;
  resolver: Resolver;
  /** Undefined for files that are not of the program or do not parse. */
  parsed(file: string): ParsedFile | undefined;
  /** The deepest node of the tree with exactly this range, its ancestors nearest last. */
  nodeAt(file: string, range: Range): { node: Node; ancestors: readonly Node[] } | undefined;
  /** The package.json that a file belongs to. */
  manifestOf(file: string): Manifest | undefined;
  /** Absolute path that `--state-dir` asked for. */
  stateDirectory: string | undefined;
  /** The source of the files that can be emitted, by `<adapter>/<file without ending>`. */
  adapters: ReadonlyMap<string, string>;
  /** True under jscodeshift: the program is one file, and nothing beside it can be written. */
  singleFile: boolean;
  /** The same program together with its tests. Read at the first question; undefined where there are none. */
  withTests?: () => FindContext | undefined;
}

export interface Found<Site> {
  sites: Site[];
  notes: Note[];
}

/** What a transform says about itself: its `messages` module. */
export interface Described {
  meta: TransformMeta;
  messages: Record<string, Message>;
}

/** What every transform's folder exports (besides the default export, which is for jscodeshift). */
export interface Transform<Site extends { finding: Finding } = { finding: Finding }> extends Described {
  /** Looks, never changes anything. */
  find(context: FindContext): Found<Site>;
  /** Turns sites into changes, never looks for more. Gets only sites that are not refused. */
  rewrite(sites: Site[], context: FindContext): Promise<Change[]>;
}
