import type { Answer } from '../../model/replay.js';
import type { Recorded } from './step.js';

/** The recorded answer as it would come over the wire. */
export function answerOf({ status, headers, body, bodyBase64 }: Recorded): Answer {
  if (bodyBase64 !== undefined) return { status, headers, body: bodyBase64, encoding: 'base64' };
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: text, encoding: 'utf8' };
}
