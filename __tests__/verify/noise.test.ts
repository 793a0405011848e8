// Apps of __testfixtures__/verify/_noise/ keep nothing, but no two of their answers are the same. `bench/noise.ts` plays
// each many times more.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseTrace, replay, type ReplayResult } from '../../src/verify/index.js';

const FOLDER = new URL('../../__testfixtures__/verify/_noise/', import.meta.url);
const APPS = readdirSync(FOLDER).filter((name) => name.endsWith('.js') && name !== 'serve.js');

async function verify(app: string, env: Record<string, string>, abort: AbortSignal): Promise<ReplayResult> {
  const { steps: trace } = parseTrace(await readFile(new URL('trace.json', FOLDER), 'utf8'), 'trace.json');
  const start = { app: fileURLToPath(FOLDER), start: [process.execPath, app], env };
  return replay({ ...start, trace, replicas: 2, restartEvery: 2, pauseMs: 0, abort });
}

// These apps live on chance: it may raise an alarm once in a hundred runs or so, but not three times in a row.
describe.for(APPS)('%s', { retry: 2 }, (app) => {
  test('passes', async ({ signal }) => {
    for (let round = 0; round < 2; round++) {
      const { steps } = await verify(app, {}, signal);
      expect(steps.flatMap(({ summary }) => summary ?? [])).toEqual([]);
    }
  });

  test('hides no state that shows in the same answers', async ({ signal }) => {
    const { steps } = await verify(app, { STATEFUL: 'yes' }, signal);
    expect(steps.map(({ verdict }) => verdict)).toEqual(['same', ...Array<string>(4).fill('different')]);
    // Chance may be faster in one of them, not in most.
    const named = steps.filter(({ step, difference }) => difference?.baseline.includes(String(step)));
    expect(named.length).toBeGreaterThan(1);
  });
});
