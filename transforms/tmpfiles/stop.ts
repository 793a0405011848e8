import type { Node } from '@babel/types';
import type { ParsedFile } from '../../src/model/transform.js';

/** Thrown where the files of a family cannot be objects: the whole family is refused then. */
export class Stop extends Error {
  /** A code of `messages`. */
  readonly code: string;
  readonly file: ParsedFile;
  readonly node: Node;

  constructor(code: string, file: ParsedFile, node: Node) {
    super(code);
    this.code = code;
    this.file = file;
    this.node = node;
  }
}

/** Thrown where people get to see the path that a name has: it can go on having it, and objects get keys told from it. */
export class Shown extends Stop {
  /** The name, where it is declared or set. */
  readonly holder: Node;

  constructor(file: ParsedFile, node: Node, holder: Node) {
    super('file-path-escapes', file, node);
    this.holder = holder;
  }
}
