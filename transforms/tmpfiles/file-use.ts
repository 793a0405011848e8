import type { Node } from '@babel/types';
import { awaitAround } from '../../src/ast/awaiting.js';
import { rangeOf } from '../../src/ast/walk.js';
import { parentOf, type Call } from '../../src/find/library/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { Start, Step } from '../../src/model/step.js';
import type { Declared } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile, Place } from '../../src/model/transform.js';
import type { ConfiguredFolder } from './configured.js';
import type { Known } from './places.js';
import type { FsCall } from './uses/fs-calls.js';

export type Pieces = Step['pieces'];

/** What comes into the place of a use. */
export interface Becomes {
  steps: Step[];
  starts: Start[];
  /** Statements that go with their lines. */
  removed: Node[];
  reviews: string[];
  /** Code that is written out once more somewhere else: what it needs stays. */
  kept?: Node[];
}

/** A code of `messages` and the node that it is about. */
export interface Refused {
  refuse: string;
  at: Node;
}

/** Files that become objects together. */
export interface Together {
  /** What their keys begin with. */
  prefixes: readonly string[];
  /** Those of them that are folders, with more than one file in them. */
  folders: readonly string[];
  /** True for a name or `a.b` that holds a key from then on. */
  holdsKey: (file: ParsedFile, node: Node) => boolean;
}

/** A place of the program that does something with a file or folder that a path names. */
export interface FileUse {
  file: ParsedFile;
  call: Call;
  /** The expressions that are paths. */
  paths: Node[];
  /** Expressions that are paths if one gets there: they move to `paths` then. */
  candidates?: readonly Node[];
  /** Where its files are, if `paths` do not say all of it: `sendFile('a.txt', { root })`. */
  place?: Known | undefined;
  /** True if it looks at a folder from outside, as what serves it does: the rest of the folder is no concern of its files. */
  isView?: true;
  /** Uses with the same text here change together, or not at all. */
  group?: string;
  /** Nodes that go as a whole: no other use in them matters. */
  covers?: Node[];
  /** Follows files that it has stored, whose paths are known from somewhere else than an expression. */
  follow?: (carriers: Following, all: readonly FileUse[]) => void;
  /** True if a file is there afterwards that was not there, or that has another content. */
  writes: boolean;
  /** For calls of `fs`: which one it is. */
  fs?: FsCall;
  /**
   * What it becomes when the paths are keys of objects.
   * @param keys for each path, the code that gives its key
   * @param together all the files that change together
   */
  become(keys: readonly Pieces[], together: Together): Becomes | Refused;
}

/** The paths at which a use leaves a file. */
export function targetsOf({ writes, paths, group }: FileUse): Node[] {
  if (group !== undefined) return paths;
  return writes ? paths.slice(-1) : [];
}

/** The paths at which a use of `fs` looks for the content of a file. */
export function sourcesOf({ fs, paths }: FileUse): Node[] {
  if (fs && paths.length > 1) return paths.slice(0, 1);
  return /^(readFile|createReadStream|readJson)$/i.test(fs?.method ?? '') ? paths : [];
}

/** The values that are keys from now on, as far as they are known: see `Carriers`. */
export interface Following {
  readonly context: FindContext;
  readonly steps: Step[];
  readonly reached: Set<FileUse>;
  readonly groups: Set<string>;
  readonly texts: { file: ParsedFile; node: Node }[];
  readonly reviews: Reason[];
  add(file: ParsedFile, node: Node): void;
  follow(file: ParsedFile, node: Node): void;
  /** Follows a folder of the configuration from everywhere that it is read. */
  addConfigured(folder: ConfiguredFolder): void;
  followName(file: ParsedFile, name: Node): void;
  /**
   * Has a path go on being made of paths: people get to see it.
   * @throws Stop if a name in it has a key, and may not go on having a path
   */
  stay(file: ParsedFile, path: Node): void;
  /** The value of a name or `a.b` that was added, and that stays the path that it was: people get to see it. */
  shown(file: ParsedFile, node: Node): Declared | undefined;
}

/** A function of the emitted file, by name. */
export function objects(name: string): Pieces[number] {
  return { emitted: 'objects', name };
}

/** Code that comes into the place of a call and gives what that gave, or a promise where that was one. */
export function replaced({ file, call }: Pick<FileUse, 'file' | 'call'>, pieces: Pieces): Becomes {
  return {
    steps: [{ ...placeOf(file, call), pieces }],
    starts: [],
    removed: [],
    reviews: [],
  };
}

/** A promise in the place of a call that gave its result at once: whoever is around it has to wait. */
export function awaited(
  { file, call, writes }: Pick<FileUse, 'file' | 'call' | 'writes'>,
  pieces: Pieces,
): Becomes {
  const [before, after] = awaitAround(call, parentOf(file, call));
  const place = placeOf(file, call);
  return {
    steps: [{ ...place, pieces: [before, ...pieces, after] }],
    starts: [{ ...place, writes }],
    removed: [],
    reviews: [],
  };
}

export function placeOf(file: ParsedFile, node: Node): Place {
  return { file: file.file, ...rangeOf(node) };
}
