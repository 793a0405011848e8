import type { Comment, File, Node } from '@babel/types';
import { childrenOf, rangeOf, walk } from '../ast/walk.js';
import type { Edit, Segment } from '../model/plan.js';
import type { Range } from '../model/transform.js';

/**
 * Compares the tree of an edited text with the original's: it may differ only where the edits are.
 *
 * A node is known by its type and by the first and last character of the original that it covers. Every node that no
 * edit touches must be there again, every other new node must cover new text, and no comment may be lost. This catches
 * what splicing text can do unseen: a statement that joins the one before it, code that slides into a comment, a
 * keyword that becomes a name.
 * @returns what differs, in words; nothing if all is as meant.
 */
export function structuralProblems(
  before: File,
  after: File,
  edits: readonly Edit[],
  segments: readonly Segment[],
): string[] {
  const copies = copiesOf(segments);
  const had = new Map<string, Node>();
  walk(before.program, (node) => {
    const key = keyOf(node, survivingPart(rangeOf(node), copies));
    if (key && !isTouched(node, edits)) had.set(key, node);
  });
  const known = new Set(had.keys());
  walk(before.program, (node) => void known.add(keyOf(node, survivingPart(rangeOf(node), copies)) ?? ''));

  const strangers: Node[] = [];
  walk(after.program, (node, ancestors) => {
    const key = keyOf(node, originalPart(rangeOf(node), copies));
    if (key) had.delete(key);
    // The declarator of `for (const x of …)` is nothing but its name, which may be that of a parameter.
    const outer = node.type === 'VariableDeclarator' && !node.init ? (ancestors.at(-1) ?? node) : node;
    if (!(key && known.has(key)) && !coversNewText(rangeOf(outer), copies)) strangers.push(node);
  });
  return [
    ...[...had.values()].map((node) => `${node.type} of line ${lineOf(node)} is no longer there`),
    ...strangers.map((node) => `${node.type} in line ${lineOf(node)} of the result was not meant`),
    ...lostComments(before, after, edits),
  ];
}

/** A stretch that stands in both texts. */
interface Copy {
  from: number;
  to: number;
  length: number;
}

function copiesOf(segments: readonly Segment[]): Copy[] {
  const copies: Copy[] = [];
  let to = 0;
  for (const { from, text } of segments) {
    if (from !== null) copies.push({ from, to, length: text.length });
    to += text.length;
  }
  return copies;
}

/** The part of a range of the original that stands in the result, from its first to its last surviving character. */
function survivingPart({ start, end }: Range, copies: readonly Copy[]): Range | undefined {
  const parts = copies
    .map(({ from, length }) => clip(from, from + length, start, end))
    .filter((part) => part !== undefined);
  return hull(parts);
}

/** The part of the original that a range of the result was copied from. */
function originalPart({ start, end }: Range, copies: readonly Copy[]): Range | undefined {
  const parts = copies.flatMap(({ from, to, length }) => {
    const part = clip(to, to + length, start, end);
    return part ? [{ start: part.start - to + from, end: part.end - to + from }] : [];
  });
  return hull(parts);
}

function clip(from: number, to: number, start: number, end: number): Range | undefined {
  const part = { start: Math.max(from, start), end: Math.min(to, end) };
  return part.start < part.end ? part : undefined;
}

function hull(parts: readonly Range[]): Range | undefined {
  if (!parts.length) return undefined;
  return {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
}

function keyOf(node: Node, range: Range | undefined): string | undefined {
  const operator = 'operator' in node ? node.operator : '';
  return range && `${node.type} ${operator} ${range.start} ${range.end}`;
}

function coversNewText({ start, end }: Range, copies: readonly Copy[]): boolean {
  const copied = copies.reduce((sum, { to, length }) => {
    const part = clip(to, to + length, start, end);
    return sum + (part ? part.end - part.start : 0);
  }, 0);
  return copied < end - start || start === end;
}

/** True if an edit covers the node or reaches its own tokens, so that it may become something else. */
function isTouched(node: Node, edits: readonly Edit[]): boolean {
  const { start, end } = rangeOf(node);
  const near = edits.filter((edit) => edit.start < end && edit.end > start);
  if (!near.length) return false;
  const children = childrenOf(node).map(rangeOf);
  return near.some((edit) => {
    const isWhole = edit.start <= start && edit.end >= end;
    return isWhole || !children.some((child) => edit.start >= child.start && edit.end <= child.end);
  });
}

function lostComments(before: File, after: File, edits: readonly Edit[]): string[] {
  const left = new Map<string, number>();
  for (const { value } of after.comments ?? []) {
    const text = withoutIndents(value);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  const kept = (before.comments ?? []).filter((comment) => !isEdited(comment, edits));
  return kept.flatMap(({ value, loc }) => {
    const text = withoutIndents(value);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [`the comment of line ${loc?.start.line ?? '?'} is lost`];
  });
}

/** `@returns {T}` becomes `@returns {Promise<T>}`: an edit within a comment is meant. */
function isEdited({ start, end }: Comment, edits: readonly Edit[]): boolean {
  return edits.some((edit) => edit.start > (start ?? 0) && edit.end < (end ?? 0));
}

/** Code that moves to the right takes its comments along. */
function withoutIndents(comment: string): string {
  return comment.replace(/\n[ \t]+/g, '\n');
}

function lineOf(node: Node): number | string {
  return node.loc?.start.line ?? '?';
}
