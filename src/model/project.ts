/** A source file of the program, raw: byte order mark, line ends and shebang are in the text. */
export interface SourceFile {
  /** Absolute path, links resolved. */
  file: string;
  text: string;
}

/** The part of a package.json that decisions rest on. */
export interface Manifest {
  /** Absolute path of the package.json. */
  file: string;
  /** Absolute path of its folder. */
  directory: string;
  text: string;
  name: string | undefined;
  version?: string;
  type: 'module' | 'commonjs';
  /** `engines.node`, if any. */
  nodeRange: string | undefined;
  /** Declared ranges by package name; later sections do not hide earlier ones. */
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  /** The value of `stateless-codemod` in package.json, unvalidated. */
  config?: unknown;
}

/** Files that are not looked at, by reason, for the report. */
export interface Skipped {
  file: string;
  reason:
    | 'test'
    | 'declaration'
    | 'generated'
    | 'build'
    | 'browser'
    | 'ignored'
    | 'unreadable'
    | 'syntax'
    | 'outside';
  message?: string;
}

/** A file that was left out for what is in it, and the module names that it imports. */
export interface Unread {
  file: string;
  /** A script for the browser brings along all that it imports; generated code may be of the server. */
  isBrowserCode: boolean;
  /** It says so itself. */
  isClientModule?: boolean | undefined;
  imports: readonly string[];
}

/** What `discover` hands to the later steps. */
export interface Project {
  /** Absolute path of the folder that holds the whole program (package or workspace root). */
  root: string;
  /** Every source file of the program. */
  files: SourceFile[];
  /** Absolute paths of the files that may be edited and whose sites are of interest. */
  targets: Set<string>;
  /** Tests of the program, not read: no sites are in them, but what they call may change. Given paths may leave them out. */
  tests?: { file: string; isTarget: boolean }[];
  /** All package.json files of the program, deepest folder first. */
  manifests: Manifest[];
  /** All tsconfig and jsconfig files of the program. */
  tsconfigs?: readonly SourceFile[];
  skipped: Skipped[];
  /**
   * Of `files`, the scripts that pages get as they are, and that the server loads too: they must stay as they are. What nothing
   * of the server calls in them is for the pages, and so are the timers in them.
   */
  pageScripts?: ReadonlySet<string>;
  /** Code for the browser and generated code among what was left out. */
  unread?: Unread[];
}
