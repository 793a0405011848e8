import type { Reason } from './finding.js';

/** A piece of new text, or a range of the original that is rendered with the edits inside it. */
export type Piece = string | { start: number; end: number };

/** Replaces `[start, end)` of the original text. `start === end` inserts. */
export interface Edit {
  start: number;
  end: number;
  pieces: Piece[];
}

export interface FileEdits {
  /** Absolute path. */
  file: string;
  edits: Edit[];
}

/** A file that the app owns from now on. */
export interface NewFile {
  /** Absolute path. */
  file: string;
  text: string;
  /** Absolute path of the file whose habits it is formatted after. */
  like: string;
}

/** A package to add to, or take out of, the nearest package.json. */
export interface DependencyChange {
  /** Absolute path of the package.json. */
  manifest: string;
  section: 'dependencies' | 'devDependencies';
  name: string;
  /** A semver range, or null to remove the entry. */
  range: string | null;
}

/** A variable that the changed app reads. */
export interface EnvironmentVariable {
  /** Absolute path of the folder whose `.env.example` gets the line. */
  directory: string;
  name: string;
  example: string;
  comment: string;
}

/** What is applied together or not at all. */
export interface Change {
  /** Ids of the findings that this change resolves. */
  findings: string[];
  edits: FileEdits[];
  newFiles: NewFile[];
  dependencies: DependencyChange[];
  environment: EnvironmentVariable[];
  /** What a person should look at because of how it was made, by the id of the finding. */
  reviews?: Record<string, Reason[]>;
}

/** Plain JSON: the same input gives the same plan, byte for byte; applying it needs only the file texts. */
export interface Plan {
  changes: Change[];
}

/** A stretch of an edited text: copied from the original (with where it came from) or new. */
export interface Segment {
  text: string;
  /** Offset in the original where the text was copied from, null for new text. */
  from: number | null;
}

/** A file as it is and as it will be. `before` is null for a new file. */
export interface Draft {
  /** Absolute path. */
  file: string;
  before: string | null;
  after: string;
}

/** A draft of a source file, with what its check needs: the edits, and the edited text before it was formatted. */
export interface EditedSource extends Draft {
  before: string;
  edits: Edit[];
  segments: Segment[];
  /** Why the edits cannot be made: then the text is as it was. */
  problem?: string;
}
