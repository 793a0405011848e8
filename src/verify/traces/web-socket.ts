import type { NotCovered } from '../../model/replay.js';
import type { Step } from './step.js';

/** Whether a step asks for a WebSocket: what is said over one cannot be played. */
export function asksForWebSocket(step: Step): boolean {
  return Object.entries(step.headers).some(
    ([name, value]) => name.toLowerCase() === 'upgrade' && value.toLowerCase() === 'websocket',
  );
}

/** The steps that are not sent, and why. */
export function notSent(trace: readonly Step[]): NotCovered[] {
  return trace.flatMap((step, index) => {
    if (!asksForWebSocket(step)) return [];
    return [{ step: index + 1, method: step.method, path: step.path, why: 'a WebSocket is not played' }];
  });
}
