import type { Node } from '@babel/types';
import { locate } from '../../ast/locate.js';
import { rangeOf, walk } from '../../ast/walk.js';
import type { Reason } from '../../model/finding.js';
import type { FindContext, Origin, Place, Range } from '../../model/transform.js';

/** A node and the file that it is in. */
export interface At<T extends Node = Node> {
  file: string;
  node: T;
}

/** The program as this step looks at it: nodes with their parents, by place. */
export class View {
  readonly context: FindContext;
  readonly #parents = new Map<Node, Node>();
  readonly #indexed = new Set<string>();

  constructor(context: FindContext) {
    this.context = context;
  }

  /** The expression with this range; parentheses around it may be part of the range. */
  at(place: Place): At | undefined {
    this.#index(place.file);
    let range: Range | undefined = place;
    while (range) {
      const found = this.context.nodeAt(place.file, range);
      if (found) return { file: place.file, node: found.node };
      range = this.#withoutParentheses(place.file, range);
    }
    return undefined;
  }

  /** The innermost node around a range that need not be a node's own. */
  within(place: Place): At | undefined {
    this.#index(place.file);
    let found: Node | undefined;
    const program = this.context.parsed(place.file)?.tree.program;
    if (program)
      walk(program, (node) => {
        const range = rangeOf(node);
        if (range.start > place.start || range.end < place.end) return false;
        found = node;
        return true;
      });
    return found && { file: place.file, node: found };
  }

  /** The program node of a file. */
  program(file: string): Node | undefined {
    this.#index(file);
    return this.context.parsed(file)?.tree.program;
  }

  parent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  /** What is around a node, nearest first. */
  around(node: Node): Node[] {
    const found: Node[] = [];
    for (let up = this.parent(node); up; up = this.parent(up)) found.push(up);
    return found;
  }

  text(file: string): string {
    const parsed = this.context.parsed(file);
    return parsed?.text ?? this.context.project.files.find((one) => one.file === file)?.text ?? '';
  }

  textOf({ file, node }: At): string {
    const { start, end } = rangeOf(node);
    return this.text(file).slice(start, end);
  }

  originOf({ file, node }: At): Origin {
    return this.context.resolver.originOf(file, rangeOf(node));
  }

  reason(code: string, { file, node }: At, args: Record<string, string> = {}): Reason {
    return this.reasonAt(code, { file, ...rangeOf(node) }, args);
  }

  /** For a place that may be in a file that does not parse. */
  reasonAt(code: string, { file, start, end }: Place, args: Record<string, string>): Reason {
    return { code, args, location: locate({ file, text: this.text(file) }, { start, end }) };
  }

  /**
   * The declared range of a package for a file, undefined if its package.json does not name it. The examples in the repository
   * of a package have that package itself.
   */
  dependency(file: string, name: string): string | undefined {
    const manifest = this.context.manifestOf(file);
    if (manifest?.name === name) return manifest.version;
    return manifest?.dependencies[name] ?? manifest?.devDependencies[name];
  }

  #withoutParentheses(file: string, { start, end }: Range): Range | undefined {
    const text = this.text(file).slice(start, end);
    const inner = /^\(\s*([^]*?)\s*\)$/.exec(text)?.[1];
    if (inner === undefined) return undefined;
    const from = start + text.indexOf(inner, 1);
    return { start: from, end: from + inner.length };
  }

  #index(file: string): void {
    if (this.#indexed.has(file)) return;
    this.#indexed.add(file);
    const parsed = this.context.parsed(file);
    if (parsed)
      walk(parsed.tree.program, (node, ancestors) => {
        const parent = ancestors.at(-1);
        if (parent) this.#parents.set(node, parent);
      });
  }
}
