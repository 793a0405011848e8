import { isUtf8 } from 'node:buffer';
import type { Answer, NotCovered, Outcome } from '../../model/replay.js';
import type { Recorded, Step } from './step.js';

/** The recorded answer as it would come over the wire. */
export function answerOf({ status, headers, body, bodyBase64 }: Recorded): Answer {
  if (bodyBase64 !== undefined) {
    // Some write texts so as well.
    const bytes = Buffer.from(bodyBase64, 'base64');
    const encoding = isUtf8(bytes) ? 'utf8' : 'base64';
    return { status, headers, body: bytes.toString(encoding), encoding };
  }
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: text, encoding: 'utf8' };
}

/**
 * The steps that one process answers with another status than it did when they were recorded: something is missing,
 * such as the data of that time, and the step shows less than it could.
 */
export function answeredOtherwise(trace: readonly Step[], outcomes: readonly Outcome[]): NotCovered[] {
  return trace.flatMap(({ method, path, recorded }, index) => {
    const outcome = outcomes[index];
    if (!recorded || !outcome) return [];
    const status = 'status' in outcome ? outcome.status : outcome.error;
    if (kindOf(status) === kindOf(recorded.status)) return [];
    const why = `was answered with ${recorded.status} when it was recorded, by one process now with ${status}`;
    return [{ step: index + 1, method, path, why }];
  });
}

/** Whether a client had the answer already is no matter. */
function kindOf(status: number | string): number | string {
  return status === 304 ? 200 : status;
}
