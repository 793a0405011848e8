import { locate } from '../ast/locate.js';
import type { Reason } from '../model/finding.js';
import type { FindContext, Place } from '../model/transform.js';

/** A reason that points at a place of the program. */
export function refusalAt(
  context: FindContext,
  code: string,
  place: Place,
  args: Record<string, string> = {},
): Reason {
  const parsed = context.parsed(place.file);
  if (!parsed) return { code, args };
  const location = locate(parsed, place);
  const text = parsed.text.slice(place.start, place.end).split('\n', 1)[0] ?? '';
  return { code, args: { ...args, use: text, line: String(location.line) }, location };
}
