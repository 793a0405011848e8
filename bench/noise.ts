// Plays apps that keep nothing, but whose answers differ by themselves, and counts false alarms.
//
//   node --import ts-blank-space/register bench/noise.ts [--runs 50] [APP ...]
//
// Uses the compiled package (`npm run build`).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseTrace, replay } from '../src/verify/index.js';

const ROOT = new URL('../', import.meta.url);
const FOLDER = new URL('__testfixtures__/verify/_noise/', ROOT);
const { values, positionals: wanted } = parseArgs({
  options: { runs: { type: 'string', default: '50' } },
  allowPositionals: true,
});
const RUNS = Number(values.runs);

const { steps: trace } = parseTrace(readFileSync(new URL('trace.json', FOLDER), 'utf8'), 'trace.json');

console.log('| app | runs | false alarms | runs of the baseline (mean, most) | seconds a run |');
console.log('| --- | ---: | -----------: | --------------------------------: | ------------: |');
const apps = readdirSync(FOLDER).filter((name) => name.endsWith('.js') && name !== 'serve.js');
for (const app of apps.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.js', '')))) {
  const baselineRuns: number[] = [];
  const alarms: string[] = [];
  const start = performance.now();
  for (let run = 0; run < RUNS; run++) {
    const result = await replay({
      ...{ app: fileURLToPath(FOLDER), start: [process.execPath, app], env: {}, trace },
      ...{ replicas: 3, restartEvery: 2, pauseMs: 0 },
    });
    baselineRuns.push(result.baselineRuns);
    alarms.push(
      ...result.steps.flatMap(({ step, summary }) =>
        summary ? `run ${run + 1}, step ${step}: ${summary}` : [],
      ),
    );
  }
  const mean = baselineRuns.reduce((sum, count) => sum + count, 0) / RUNS;
  const seconds = (performance.now() - start) / 1000 / RUNS;
  const cells = [
    app,
    RUNS,
    alarms.length,
    `${mean.toFixed(1)}, ${Math.max(...baselineRuns)}`,
    seconds.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  for (const alarm of alarms) console.error(`${app}: ${alarm}`);
}
