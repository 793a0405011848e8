import { Failure } from '../model/failure.js';
import type { Progress, ReplicaReport } from '../model/replay.js';
import type { GroupOptions, ReplayOptions } from './options.js';
import type { PlayedStep } from './play.js';
import { type Group, startGroup } from './replicas/group.js';
import type { Replica } from './replicas/replica.js';

/** One run of the trace. */
export interface Run<Played extends PlayedStep = PlayedStep> {
  steps: Played[];
  replicas: ReplicaReport[];
}

/** The runs on several processes; all others are on one. */
const ON_REPLICAS: readonly Progress['run'][] = ['replicas', 'all at once'];

/**
 * Empties what outlives a process, starts the app, plays on it, and ends it.
 * @param playOn plays the trace; calls `onStep` with the number of steps that have been answered
 * @throws Failure if the one process of the baseline ends by itself
 */
export async function run<Played extends PlayedStep>(
  name: Progress['run'],
  options: GroupOptions & Pick<ReplayOptions, 'reset' | 'onProgress'>,
  total: number,
  playOn: (group: Group, onStep: (done: number) => void) => Promise<Played[]>,
): Promise<Run<Played>> {
  await options.reset?.();
  const isBaseline = !ON_REPLICAS.includes(name);
  const group = await startGroup(options, isBaseline ? name : 'replica');
  try {
    const steps = await playOn(group, (done) => options.onProgress?.({ run: name, done, total }));
    if (isBaseline) checkAlive(name, steps, group);
    return { steps, replicas: group.replicas.map(reportOn) };
  } finally {
    await group.stop();
  }
}

function reportOn({ name, restarts, log }: Replica): ReplicaReport {
  return { name, restarts, log: [...log.lines] };
}

/** What the replicas should do is not known if the one process does not live through the trace. */
function checkAlive(name: string, steps: readonly PlayedStep[], group: Group): void {
  const died = steps.findIndex((step) => step.crash !== undefined);
  const end = died < 0 ? group.replicas[0]?.container.process.end : steps[died]?.crash;
  if (end === undefined) return;
  const last = died < 0 ? steps.length : died;
  throw new Failure(
    `${name}: the process ended by itself after step ${last} (${end}); leave that request out of the trace`,
  );
}
