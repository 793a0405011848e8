import { playStep, type Scene } from '../play.js';
import type { Step } from '../traces/step.js';
import { sendVolley, type Volley, type VolleyStep } from './volley.js';

/** Plays a trace in which every step that writes is sent many times, and every other one once, in turn to all replicas. */
export async function playVolleys(
  trace: readonly Step[],
  scene: Scene,
  volley: Volley,
  onStep: (done: number) => void,
): Promise<VolleyStep[]> {
  const played: VolleyStep[] = [];
  for (const [index, step] of trace.entries()) {
    const at = index % scene.group.replicas.length;
    played.push(
      writes(step)
        ? await sendVolley(step, index, volley, scene)
        : { ...(await playStep(step, index, at, scene)), statuses: [] },
    );
    onStep(index + 1);
  }
  return played;
}

/** Whether a request may change something. */
export function writes({ method }: Step): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}
