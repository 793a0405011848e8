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
