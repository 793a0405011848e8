import { refusalAt } from '../../src/emission/refusal-at.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Place } from '../../src/model/transform.js';

/** Why files are left that go through too much of a program. */
export function tooFar(context: FindContext, place: Place): Reason {
  const reason = refusalAt(context, 'too-far', place);
  return { ...reason, args: { ...reason.args, name: reason.args.use ?? '' } };
}
