import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { accepts } from '../../src/verify/replicas/port.js';
import type { AppOptions } from '../../src/verify/index.js';

/** Starts every test app: notes its process, so that a test can see that it has ended; reads bodies; answers JSON. */
const PRELUDE = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
export const note = (line) => appendFileSync(process.env.NOTES, line + '\\n');
note('process ' + process.pid + ' ' + process.env.PORT);
export const serve = (answer) =>
  createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const url = new URL(req.url, 'http://localhost');
    const result = await answer({ method: req.method, path: url.pathname, query: url.searchParams, body, req, res });
    if (res.writableEnded) return;
    if (typeof result === 'string') res.setHeader('content-type', 'text/html').end(result);
    else res.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }).listen(process.env.PORT);
`;

/** A small app in a temporary folder, with all that a test needs to run it and to look after it. */
export interface TestApp {
  folder: string;
  options: AppOptions & { scratch: string; pauseMs: number };
  /** What the app's processes have noted, one line each. */
  notes(): Promise<string[]>;
  /** Passes if every process has ended, its port is closed and all its files are gone. */
  expectNothingLeft(): Promise<void>;
  remove(): Promise<void>;
}

/** @param source of `server.mjs`, after `import { note, serve } from './prelude.mjs'` */
export async function writeApp(source: string, files: Record<string, string> = {}): Promise<TestApp> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'app-')));
  const [folder, scratch, notesFile] = [join(root, 'source'), join(root, 'scratch'), join(root, 'notes')];
  const all = {
    'prelude.mjs': PRELUDE,
    'server.mjs': `import { note, serve } from './prelude.mjs';\n${source}`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await mkdir(scratch);
  await writeFile(notesFile, '');
  const notes = async () => (await readFile(notesFile, 'utf8')).split('\n').filter(Boolean);
  return {
    folder,
    options: {
      app: folder,
      start: [process.execPath, 'server.mjs'],
      env: { NOTES: notesFile },
      scratch,
      pauseMs: 0,
      graceMs: 10_000,
    },
    notes,
    async expectNothingLeft() {
      expect(await readdir(scratch)).toEqual([]);
      const processes = (await notes()).filter((line) => line.startsWith('process '));
      expect(processes.length).toBeGreaterThan(0);
      for (const line of processes) {
        const [, pid, port] = line.split(' ').map(Number) as [number, number, number];
        expect(isRunning(pid), line).toBe(false);
        expect(await accepts(port, 1000), line).toBe(false);
      }
    },
    remove: () => rm(root, { recursive: true }),
  };
}

/** A process that is dead but still in the list, because its new parent has not collected it yet, does not run. */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]/.test(stdout.trim());
}
