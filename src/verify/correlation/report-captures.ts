import type { CarriedValue } from '../../model/replay.js';
import type { PlayedStep } from '../play.js';
import { type Capture, keysOf } from '../traces/captures.js';
import type { Step } from '../traces/step.js';
import { namesIn } from '../traces/template.js';
import { describePlace } from './place.js';

/** Where the values that are taken by hand came from first, and where they went; for the report. */
export function reportCaptures(
  trace: readonly Step[],
  run: readonly PlayedStep[],
  captures: readonly Capture[],
): CarriedValue[] {
  return captures.flatMap((capture) => {
    const { name } = capture;
    const from = run.findIndex(({ saved }) => saved[name] !== undefined);
    if (from < 0) return [];
    const to = trace.flatMap(({ path, headers, cookies, body }, index) =>
      index > from && namesIn({ path, headers, cookies, body }).includes(name) ? [index + 1] : [],
    );
    return [{ name, from: from + 1, where: describePlace({ in: 'json', path: keysOf(capture) }), to }];
  });
}
