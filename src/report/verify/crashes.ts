import type { ReplayResult, ReplicaReport } from '../../model/replay.js';

/** The replicas whose process ended by itself, or gave no answer: what they wrote last may say why. */
export function crashedReplicas({ steps, replicas }: ReplayResult): ReplicaReport[] {
  const failed = steps.filter(({ crash, answers }) => crash !== null || 'error' in answers.replicas);
  const indexes = new Set(failed.map(({ replica }) => replica));
  return replicas.filter((_, index) => indexes.has(index));
}
