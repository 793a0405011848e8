import type { Edit, Piece, Segment } from '../model/plan.js';

/**
 * Applies edits to a text and keeps track of where each stretch came from.
 *
 * Edits are either disjoint or nested: an edit that lies inside another is rendered wherever a range piece of the
 * outer one covers it. Insertions at one offset are made in the order given.
 * @throws RangeError when edits overlap, run out of the text, or an inner edit would be lost.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Segment[] {
  const sorted = edits.map((edit, order) => ({ ...edit, order })).sort(byOuterFirst);
  for (const edit of sorted) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} is outside the text`);
  }
  const rendered = new Set<Edit>();
  const segments = renderRange(text, 0, text.length, sorted, rendered);
  const lost = sorted.find((edit) => !rendered.has(edit));
  if (lost) throw new RangeError(`edit ${lost.start}-${lost.end} lies inside replaced text`);
  return segments;
}

/** The text that `applyEdits` makes. */
export function editedText(text: string, edits: readonly Edit[]): string {
  return applyEdits(text, edits)
    .map((segment) => segment.text)
    .join('');
}

type Ordered = Edit & { order: number };

/** By start; at one start insertions come first, then the widest edit; then the order given. */
function byOuterFirst(a: Ordered, b: Ordered): number {
  if (a.start !== b.start) return a.start - b.start;
  const insertions = Number(b.start === b.end) - Number(a.start === a.end);
  return insertions || b.end - a.end || a.order - b.order;
}

/** Renders the original between two offsets, with the edits that lie wholly in there. `edits` is sorted. */
function renderRange(
  text: string,
  start: number,
  end: number,
  edits: readonly Ordered[],
  rendered: Set<Edit>,
): Segment[] {
  const segments: Segment[] = [];
  let at = start;
  let last: Ordered | undefined;
  for (const [i, edit] of edits.entries()) {
    if (edit.start < start || edit.end > end || (last && isInside(edit, last))) continue;
    if (edit.start < at) throw new RangeError(`edits overlap at ${edit.start}-${edit.end}`);
    rendered.add(edit);
    if (edit.start > at) segments.push({ text: text.slice(at, edit.start), from: at });
    const inner = edits.slice(i + 1).filter((other) => isInside(other, edit));
    segments.push(...edit.pieces.flatMap((piece) => renderPiece(text, piece, edit, inner, rendered)));
    assertRendered(inner, rendered);
    at = edit.end;
    last = edit;
  }
  if (end > at) segments.push({ text: text.slice(at, end), from: at });
  return segments;
}

/** An insertion at the edge of a wider edit belongs outside of it. */
function isInside(edit: Edit, outer: Edit): boolean {
  if (edit.start === edit.end) return edit.start > outer.start && edit.end < outer.end;
  return edit.start >= outer.start && edit.end <= outer.end;
}

function renderPiece(
  text: string,
  piece: Piece,
  edit: Edit,
  inner: readonly Ordered[],
  rendered: Set<Edit>,
): Segment[] {
  if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece, from: null }];
  if (piece.start < edit.start || piece.end > edit.end)
    throw new RangeError(`piece ${piece.start}-${piece.end} is outside its edit`);
  return renderRange(text, piece.start, piece.end, inner, rendered);
}

function assertRendered(inner: readonly Ordered[], rendered: Set<Edit>): void {
  const lost = inner.find((edit) => !rendered.has(edit));
  if (lost) throw new RangeError(`edit ${lost.start}-${lost.end} lies inside replaced text`);
}
