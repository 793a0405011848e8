// What `verify` itself costs: a trace of 1,000 requests over 3 replicas with 50 restarts, beside a client that only
// sends the same requests to one process and reads the answers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { replay, startGroup, type AppOptions, type Progress, type TraceStep } from '../src/verify/index.js';

const REQUESTS = 1_000;
const RESTART_EVERY = 20;
const REPLICAS = 3;

/** Answers at once, and always the same: JSON of about a kilobyte, with a cookie. */
const SERVER = `
const items = Array.from({ length: 20 }, (_, id) => ({ id, name: 'item ' + id, price: id * 100, tags: ['a', 'b'] }));
require('node:http').createServer((req, res) => {
  req.resume().on('end', () => {
    res.setHeader('content-type', 'application/json');
    res.setHeader('set-cookie', 'id=1; path=/');
    res.end(JSON.stringify({ path: req.url, items }));
  });
}).listen(process.env.PORT);
`;

const folder = mkdtempSync(join(tmpdir(), 'overhead-'));
try {
  writeFileSync(join(folder, 'server.js'), SERVER);
  const options = { app: folder, start: [process.execPath, 'server.js'], env: { PATH: process.env['PATH'] } };
  await measure(options);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(options: AppOptions): Promise<void> {
  const trace = Array.from({ length: REQUESTS }, (_, index) => stepAt(index));
  const { wall: bare, cpu: bareBusy } = await bareTime(options, trace);
  const restart = await restartTime(options);
  const runs = new Map<Progress['run'], { from: number; to: number }>();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const result = await replay({
    ...options,
    trace,
    replicas: REPLICAS,
    restartEvery: RESTART_EVERY,
    pauseMs: 0,
    onProgress: ({ run, done }) => note(runs, run, done),
  });
  const total = performance.now() - started;
  const busy = milliseconds(process.cpuUsage(cpu));
  const restarts = result.replicas.reduce((sum, one) => sum + one.restarts, 0);
  const played = [...runs.values()].reduce((sum, { from, to }) => sum + to - from, 0);
  const own = played - restarts * restart - bare * runs.size;
  const last = Math.max(...[...runs.values()].map(({ to }) => to));
  const comparing = started + total - last;
  const row = (what: string, value: number, unit: string) =>
    console.log(`| ${what} | ${value.toFixed(2)} ${unit} |`);
  console.log(
    `| ${result.counts.same} of ${REQUESTS} the same, ${restarts} restarts, ${runs.size} runs | |\n| --- | --- |`,
  );
  row('all of it', total / 1000, 's');
  row('one restart (end, copy, start, ready), alone', restart, 'ms');
  row('a bare client, each request', bare / REQUESTS, 'ms');
  row('the tool itself, each request and run, over the bare client', own / runs.size / REQUESTS, 'ms');
  row('comparing and ending, each request of the trace', comparing / REQUESTS, 'ms');
  row(
    'the tool itself, each request of the trace, all runs and the comparison',
    (own + comparing) / REQUESTS,
    'ms',
  );
  row('processor time of the tool, each request and run', busy / runs.size / REQUESTS, 'ms');
  row('processor time of the bare client, each request', bareBusy / REQUESTS, 'ms');
}

function stepAt(index: number): TraceStep {
  const path = `/items/${index}`;
  return index % 4 === 0
    ? { method: 'POST', path, body: { name: `item ${index}`, note: 'x'.repeat(200) } }
    : { path };
}

function note(
  runs: Map<Progress['run'], { from: number; to: number }>,
  run: Progress['run'],
  done: number,
): void {
  const now = performance.now();
  const seen = runs.get(run);
  if (!seen || done === 1) runs.set(run, { from: now, to: now });
  else seen.to = now;
}

/** Milliseconds for the whole trace. */
async function bareTime(
  options: AppOptions,
  trace: readonly TraceStep[],
): Promise<{ wall: number; cpu: number }> {
  const group = await startGroup({ ...options, replicas: 1 });
  const port = group.replicas[0]?.container.port ?? 0;
  const agent = new Agent({ keepAlive: false });
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  for (const { method = 'GET', path, body } of trace) {
    await new Promise<void>((resolve, reject) => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const message = request({ host: 'localhost', port, method, path, headers, agent }, (response) => {
        void text(response).then(() => resolve(), reject);
      });
      message.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
  const time = { wall: performance.now() - started, cpu: milliseconds(process.cpuUsage(cpu)) };
  await group.stop();
  return time;
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Milliseconds for one restart. */
async function restartTime(options: AppOptions): Promise<number> {
  const group = await startGroup({ ...options, replicas: REPLICAS });
  const started = performance.now();
  for (let turn = 0; turn < 10; turn++) await group.restart(turn % REPLICAS);
  const time = (performance.now() - started) / 10;
  await group.stop();
  return time;
}
