import { ListMultipartUploadsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { type Group, startGroup } from '../../src/verify/replicas/group.js';
import { checkTrace, type TraceStep } from '../../src/verify/index.js';
import { play, type Restarts } from '../../src/verify/play.js';
import type { ReplayResult } from '../../src/model/replay.js';
import { makeResult } from '../../src/verify/result.js';
import type { Run } from '../../src/verify/run.js';
import { anotherBucket, type S3Service, withS3 } from '../services/s3.js';
import { type App, build, layApp, rewriteApp, startOf } from './app.js';

/** A program of `_programs/files-*` before and after. */
export interface MovedFiles {
  original: App;
  app: Awaited<ReturnType<typeof rewriteApp>>;
}

/** Where tests run. */
export interface Scene {
  s3: S3Service;
  /** Ends all that was started, when a test takes too long. */
  abort: AbortSignal;
}

/** Copies a program twice, rewrites one of the copies, and compiles what has to be compiled. */
export async function moveFiles(program: string): Promise<MovedFiles> {
  const original = await build(await layApp({ program }));
  return { original, app: await build(await rewriteApp({ program }, 'tmpfiles')) };
}

/** Passes if the transform left nothing of what it looks for in an app. */
export function expectAllMoved({ app: { result } }: MovedFiles): void {
  const left = result.findings.filter(({ outcome }) => outcome !== 'transformed');
  expect(left.map(({ name, fix }) => `${name}: ${fix?.reasons[0]?.code ?? ''}`)).toEqual([]);
  expect(result.findings.length).toBeGreaterThan(0);
}

/**
 * Passes if three processes of the original, each with its own disk, do not answer as one does, while the rewritten app
 * does: as one process and as three, of which one loses its disk after every second request.
 */
export async function expectSameAnywhere(
  { original, app }: MovedFiles,
  steps: readonly TraceStep[],
  scene: Scene,
): Promise<void> {
  const trace = checkTrace(steps);
  const run = async (one: App, replicas: number, restarts: Restarts = {}): Promise<Run> => {
    const group = await startWithBucket(one, scene, replicas);
    try {
      const start = startOf(one, {});
      const played = await play(trace, group, start, restarts, () => {});
      const reports = group.replicas.map(({ name, restarts: count, log }) => ({
        ...{ name, restarts: count, log: [...log.lines] },
      }));
      return { steps: played, replicas: reports };
    } finally {
      await group.stop();
    }
  };
  const baselines = [await run(original, 1), await run(original, 1)];
  const judge = (replicas: Run) => makeResult(trace, { baselines, replicas: [replicas] });
  const before = judge(await run(original, 3));
  expect(before.steps.flatMap(({ baselineUnexpected }) => baselineUnexpected ?? [])).toEqual([]);
  expect(before.interchangeable).toBe(false);
  const restarts: Restarts = { restartEvery: 2, signal: 'alternate' };
  for (const replicas of [1, 3]) expect(faultsOf(judge(await run(app, replicas, restarts)))).toEqual([]);
}

/** Replicas of an app, with an empty bucket of their own. Whoever starts them stops them. */
export async function startWithBucket(app: App, scene: Scene, replicas: number): Promise<Group> {
  return startInBucket(app, await anotherBucket(scene.s3), scene, replicas);
}

/** The same with a bucket that is there. */
export async function startInBucket(
  app: App,
  env: S3Service['env'],
  { abort }: Pick<Scene, 'abort'>,
  replicas: number,
): Promise<Group> {
  return startGroup({ ...startOf(app, { ...env, NODE_ENV: 'production' }), replicas, abort });
}

/** The keys of all objects of a bucket, and how many uploads are not finished. */
export async function contentsOf(env: S3Service['env']): Promise<{ keys: string[]; unfinished: number }> {
  return withS3(env, async (client) => {
    const objects = await client.send(new ListObjectsV2Command({ Bucket: env.S3_BUCKET }));
    const uploads = await client.send(new ListMultipartUploadsCommand({ Bucket: env.S3_BUCKET }));
    return {
      keys: (objects.Contents ?? []).map(({ Key }) => Key ?? ''),
      unfinished: uploads.Uploads?.length ?? 0,
    };
  });
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
