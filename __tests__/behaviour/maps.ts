import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Group, startGroup } from '../../src/verify/replicas/group.js';
import { play, type PlayedStep, type Restarts } from '../../src/verify/play.js';
import type { ReplayResult } from '../../src/model/replay.js';
import { makeResult } from '../../src/verify/result.js';
import type { Run } from '../../src/verify/run.js';
import { parseTrace } from '../../src/verify/index.js';
import type { Step } from '../../src/verify/traces/step.js';
import { flush } from '../services/redis.js';
import { type App, build, layApp, rewriteApp, startOf } from './app.js';
import type { Scene } from './sessions.js';

/** A program of `_programs/maps-*` before and after, with the requests of its `trace.jsonl`. */
export interface Moved {
  original: App;
  app: Awaited<ReturnType<typeof rewriteApp>>;
  trace: Step[];
}

/** Copies a program twice, rewrites one of the copies, and compiles what has to be compiled. */
export async function moveApp(program: string): Promise<Moved> {
  const original = await build(await layApp({ program }));
  const app = await build(await rewriteApp({ program }, 'maps'));
  const file = join(original.folder, 'trace.jsonl');
  return { original, app, trace: parseTrace(await readFile(file, 'utf8'), `${program}/trace.jsonl`).steps };
}

/** Passes if the transform left nothing of what it looks for in an app. */
export function expectAllMoved({ app: { result } }: Moved): void {
  const left = result.findings.filter(({ outcome }) => outcome !== 'transformed');
  expect(left.map(({ name, fix }) => `${name}: ${fix?.reasons[0]?.code ?? ''}`)).toEqual([]);
  expect(result.findings.length).toBeGreaterThan(0);
}

/**
 * Passes if four processes of the original do not answer as one does, while the rewritten app does: as one process and
 * as four, of which one is ended after every second request, by SIGTERM and SIGKILL in turn.
 */
export async function expectInterchangeable({ original, app, trace }: Moved, scene: Scene): Promise<void> {
  const baselines = [await playOn(original, trace, scene, 1), await playOn(original, trace, scene, 1)];
  const judge = async (one: App, replicas: number, restarts: Restarts = {}): Promise<ReplayResult> =>
    makeResult(trace, { baselines, replicas: [await playOn(one, trace, scene, replicas, restarts)] });
  const before = await judge(original, 4);
  expect(before.steps.flatMap(({ baselineUnexpected }) => baselineUnexpected ?? [])).toEqual([]);
  expect(before.interchangeable).toBe(false);
  const restarts: Restarts = { restartEvery: 2, signal: 'alternate' };
  for (const replicas of [1, 4]) expect(faultsOf(await judge(app, replicas, restarts))).toEqual([]);
}

async function playOn(
  app: App,
  trace: readonly Step[],
  scene: Scene,
  replicas: number,
  restarts: Restarts = {},
): Promise<Run> {
  await flush(scene.redis);
  const group = await startMany(app, scene, replicas);
  try {
    const steps: PlayedStep[] = await play(
      trace,
      group,
      startOf(app, environment(scene)),
      restarts,
      () => {},
    );
    const reports = group.replicas.map(({ name, restarts: count, log }) => ({
      ...{ name, restarts: count, log: [...log.lines] },
    }));
    return { steps, replicas: reports };
  } finally {
    await group.stop();
  }
}

/** Replicas of an app on the Redis of a test. Whoever starts them stops them. */
export async function startMany(app: App, scene: Scene, replicas: number): Promise<Group> {
  return startGroup({ ...startOf(app, environment(scene)), replicas, abort: scene.abort });
}

function environment({ redis }: Scene): Record<string, string> {
  return { REDIS_URL: redis, NODE_ENV: 'production' };
}

/** What is not as on the one process, step by step, with the end of the log of the replica that answered. */
function faultsOf({ steps, replicas }: ReplayResult): string[] {
  return steps
    .filter(({ summary, crash }) => summary !== null || crash !== null)
    .map(({ step, method, path, summary, crash, replica }) => {
      const log = replicas[replica]?.log.slice(-5).join('\n') ?? '';
      return `${step} ${method} ${path}: ${summary ?? ''} ${crash ?? ''}\n${log}`;
    });
}
