import type { Progress } from '../model/replay.js';

const WIDTH = 24;

/** `████████░░░░░░░░░░░░░░░░ replicas 5/15`: how far a replay is, on one line. */
export function progressLine({ run, done, total }: Progress): string {
  const part = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const full = Math.floor(part * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${run} ${done}/${total}`;
}
