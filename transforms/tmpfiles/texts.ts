import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { ParsedFile, Place } from '../../src/model/transform.js';

/** Expressions that are texts for whoever gets them: a path that is its own key may go there. */
export class Texts {
  readonly #nodes = new Map<Node, ParsedFile>();

  add(file: ParsedFile, node: Node): void {
    this.#nodes.set(node, file);
  }

  has(node: Node): boolean {
    return this.#nodes.has(node);
  }

  /** True for a place in one of them, or around one. */
  holds(place: Place): boolean {
    return [...this.#nodes].some(([node, { file }]) => {
      const { start, end } = rangeOf(node);
      const isIn = start <= place.start && place.end <= end;
      return file === place.file && (isIn || (place.start <= start && end <= place.end));
    });
  }
}
