import type { Socket } from 'node:net';
import { type PlayedStep, revive, type Scene } from '../play.js';
import { replicaAt } from '../replicas/group.js';
import type { CookieJar } from '../requests/cookies.js';
import { type Exchange, exchange } from '../requests/exchange.js';
import { openConnection } from '../requests/send.js';
import { setCookiesOf } from '../requests/headers.js';
import type { Step } from '../traces/step.js';

/** A step that was sent once, or many times; then what else it says is of the answer that later requests build on. */
export interface VolleyStep extends PlayedStep {
  /** Of all answers, sorted; what kept one from coming in its place. */
  statuses: string[];
}

/** How many times a step that writes is sent, and whether at once. */
export interface Volley {
  times: number;
  atOnce: boolean;
}

interface Shot extends Exchange {
  replica: number;
  process: PlayedStep['process'];
}

/**
 * Sends a step many times, each time with the cookies and values of the time before the first; at once, they go to all
 * replicas in turn. If later requests build on what it answers, it is sent once more, alone: of several log-ins only
 * the last may count.
 */
export async function sendVolley(
  step: Step,
  index: number,
  { times, atOnce }: Volley,
  scene: Scene,
): Promise<VolleyStep> {
  const { memory, group } = scene;
  const crash = await reviveAll(scene);
  const filled = memory.fill(step, index);
  const jar = memory.jarOf(step);
  const arrivals: Shot[] = [];
  const targets = Array.from({ length: times }, (_, nth) => (index + nth) % group.replicas.length);
  const shoot = async (at: number, connection?: Socket) => {
    arrivals.push(await sendOne(filled, at, jar?.copy(), scene, connection));
  };
  if (atOnce) await shootAtOnce(targets, scene, shoot);
  else for (const at of targets) await shoot(at);
  const statuses = arrivals.map(statusOf).sort();
  if (arrivals.some((shot) => isBuiltOn(shot, step, index, scene)))
    await shoot((index + times) % group.replicas.length);
  scene.app.abort?.throwIfAborted();
  return { ...remember(arrivals, step, index, scene), statuses, crash, unexpected: undefined };
}

async function reviveAll({ group }: Scene): Promise<string | undefined> {
  const ends = await Promise.all(group.replicas.map(revive));
  return ends.find((end) => end !== undefined);
}

/** All connections are open before the first request goes out: else each would be answered before the next arrives. */
async function shootAtOnce(
  targets: readonly number[],
  { group }: Scene,
  shoot: (at: number, connection?: Socket) => Promise<void>,
): Promise<void> {
  const open = targets.map(async (at) => ({
    at,
    connection: await openConnection(replicaAt(group.replicas, at).container.port),
  }));
  const ready = await Promise.all(open);
  await Promise.all(ready.map(({ at, connection }) => shoot(at, connection)));
}

async function sendOne(
  step: Step,
  at: number,
  jar: CookieJar | undefined,
  { group, app, memory }: Scene,
  connection: Socket | undefined,
): Promise<Shot> {
  const { port, folder } = replicaAt(group.replicas, at).container;
  const exchanged = await exchange(
    port,
    step,
    { ...app, ...(connection && { connection }) },
    memory.saved,
    jar,
  );
  return { ...exchanged, replica: at, process: { port, folder } };
}

function statusOf({ outcome }: Shot): string {
  return 'error' in outcome ? outcome.error : String(outcome.status);
}

function isBuiltOn(shot: Shot, step: Step, index: number, { memory }: Scene): boolean {
  const setsCookies = 'status' in shot.outcome && setCookiesOf(shot.outcome).length > 0;
  return setsCookies || Object.keys(memory.valuesIn(shot, step, index)).length > 0;
}

/** What a refusal sets must not replace what a success has set. */
function remember(
  arrivals: readonly Shot[],
  step: Step,
  index: number,
  { memory }: Scene,
): Omit<PlayedStep, 'crash' | 'unexpected'> {
  const successes = arrivals.filter(isSuccess);
  const refusals = arrivals.filter((shot) => !isSuccess(shot));
  for (const { outcome, path } of [...refusals, ...successes])
    if ('status' in outcome) memory.jarOf(step)?.store(setCookiesOf(outcome), path);
  const valuesOf = (shot: Shot) => memory.valuesIn(shot, step, index);
  const last = arrivals.at(-1);
  const chosen = last && isSuccess(last) ? last : (leastBy(successes, valuesOf) ?? last);
  if (!chosen) throw new RangeError('a volley of no requests');
  memory.save(valuesOf(chosen));
  return { ...chosen, saved: memory.saved };
}

function isSuccess({ outcome }: Shot): boolean {
  return 'status' in outcome && outcome.status < 400;
}

/** The same one of the same answers, whatever their order. */
function leastBy(shots: readonly Shot[], valuesOf: (shot: Shot) => unknown): Shot | undefined {
  const keyed = shots.map((shot) => ({ shot, key: JSON.stringify(valuesOf(shot)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))[0]?.shot;
}
