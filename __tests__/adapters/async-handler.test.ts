import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asyncHandlerExports, asyncHandlerSource } from '../../adapters/async-handler/adapter.js';
import { toFlavour, type Flavour } from '../../src/ast/flavour.js';
import { readAdapters } from '../../src/io/adapters.js';
import { MODULES, typeErrors } from '../sessions/typecheck.js';

const FILES = ['async-handler', 'in-background', 'request-listener'];
const folder = mkdtempSync(join(tmpdir(), 'async-handler-'));
symlinkSync(new URL('../../node_modules', import.meta.url).pathname, join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

function emit(file: string, flavour: Flavour, ending: string): string {
  const source = readAdapters().get(asyncHandlerSource(file) ?? '');
  if (source === undefined) throw new Error(`no source of ${file}`);
  const path = join(folder, `${file}.${ending}`);
  writeFileSync(path, toFlavour(source, flavour));
  return path;
}

for (const file of FILES) {
  emit(file, { language: 'js', modules: 'require' }, 'cjs');
  emit(file, { language: 'js', modules: 'import' }, 'mjs');
  emit(file, { language: 'ts', modules: 'import' }, 'ts');
}

/** Runs a program that may use all of the helpers; how it ended and what it wrote. */
async function program(text: string): Promise<{ code: number | null; out: string; err: string }> {
  const names = FILES.map(
    (file) => `const { ${asyncHandlerExports(file).join(', ')} } = require('./${file}.cjs');`,
  );
  writeFileSync(join(folder, 'program.cjs'), `${names.join('\n')}\n${text}`);
  const child = spawn(process.execPath, ['program.cjs'], { cwd: folder });
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...written };
}

const ASK = `
const listening = (server, paths) => server.listen(0, async () => {
  for (const path of paths) {
    const answer = await fetch('http://localhost:' + server.address().port + path);
    console.log(path, answer.status, await answer.text());
  }
  server.closeAllConnections();
  server.close();
});
`;

describe('what is emitted for asynchronous callbacks', () => {
  it('exports the same in every flavour', async () => {
    for (const file of FILES) {
      const module = (await import(join(folder, `${file}.mjs`))) as Record<string, unknown>;
      expect(Object.keys(module).sort()).toEqual([...asyncHandlerExports(file)].sort());
      expect(readFileSync(join(folder, `${file}.cjs`), 'utf8')).toContain(
        `module.exports = { ${asyncHandlerExports(file).join(', ')} };`,
      );
    }
    expect(asyncHandlerSource('something')).toBeUndefined();
  });

  it('Express 4: failures of handlers, middleware, error middleware and param callbacks reach the error middleware', async () => {
    const { code, out, err } = await program(`${ASK}
const app = require('express-4')();
app.param('id', wrap(async (req, res, next, id, name) => { if (id === '0') throw new Error(name + id); next(); }));
app.use(wrap(async (req, res, next) => { if (req.path === '/early') throw new Error('early'); next(); }));
app.get('/late', wrap(async () => { await null; throw new Error('late'); }));
app.get('/now', wrap(() => { throw new Error('now'); }));
app.get('/nothing', wrap(() => Promise.reject()));
app.get('/x/:id', wrap(async (req, res) => { res.end('x' + req.params.id); }));
app.use(wrapError(async (error, req, res, next) => { if (error.message === 'late') throw new Error('later'); next(error); }));
app.use((error, req, res, next) => res.status(500).end(error.message));
listening(require('http').createServer(app), ['/early', '/late', '/now', '/nothing', '/x/0', '/x/1']);
`);
    expect(out.trim().split('\n')).toEqual([
      '/early 500 early',
      '/late 500 later',
      '/now 500 now',
      '/nothing 500 rejected',
      '/x/0 500 id0',
      '/x/1 200 x1',
    ]);
    expect([code, err]).toEqual([0, '']);
  });

  it('the last argument gets the failure, and the number of parameters stays', async () => {
    const { out } = await program(`
const verify = wrapDone(async (user, password, done) => { if (!user) throw new Error('who'); done(null, user); });
console.log(verify.length);
verify('', 'p', (error) => console.log(error.message));
verify('ann', 'p', (error, user) => console.log(error, user));
`);
    expect(out).toBe('3\nnull ann\nwho\n');
  });

  it('a failure in the background is written to the log, and the process lives on', async () => {
    const { code, out, err } = await program(`
const emitter = new (require('events'))();
emitter.on('x', inBackground(async function (value) { await null; throw new Error(this === emitter ? value : 'lost'); }));
emitter.emit('x', 'one');
emitter.on('y', inBackground(() => { throw new Error('two'); }));
emitter.emit('y');
setTimeout(() => console.log('alive'), 20);
`);
    expect([code, out]).toEqual([0, 'alive\n']);
    expect(err.match(/Error: \w+/g)).toEqual(['Error: two', 'Error: one']);
  });

  it('one at a time: a run that would overlap is left out, a failed one is no obstacle', async () => {
    const { out } = await program(`
let runs = 0;
const gates = [];
const tick = oneAtATime(async () => { runs++; await new Promise((go, fail) => gates.push({ go, fail })); });
const settle = () => new Promise(setImmediate);
(async () => {
  tick(); tick(); tick();
  console.log(runs);
  gates[0].go(); await settle(); tick();
  console.log(runs);
  gates[1].fail(new Error('no')); await settle(); tick();
  console.log(runs);
  gates[2].go();
})();
`);
    expect(out).toBe('1\n2\n3\n');
  });

  it('a plain server answers 500, or ends what it has begun', async () => {
    const { code, out, err } = await program(`${ASK}
const server = require('http').createServer(answering(async (req, res) => {
  await null;
  if (req.url === '/begun') res.write('a');
  if (req.url !== '/ok') throw new Error(req.url);
  res.end('fine');
}));
listening(server, ['/ok', '/bad', '/begun']);
`);
    expect(out).toBe('/ok 200 fine\n/bad 500 \n/begun 200 a\n');
    expect(code).toBe(0);
    expect(err.match(/Error: \/\w+/g)).toEqual(['Error: /bad', 'Error: /begun']);
  });

  it('types come through: parameters need no annotations, those of routes are known', () => {
    const user = join(folder, 'user.ts');
    writeFileSync(
      user,
      `import { createServer } from 'node:http';
import { createSocket } from 'node:dgram';
import { createServer as createPlainServer } from 'node:net';
import { EventEmitter } from 'node:events';
import express, { Router, type ErrorRequestHandler, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { wrap, wrapDone, wrapError } from './async-handler.js';
import { inBackground, oneAtATime } from './in-background.js';
import { answering } from './request-listener.js';

const app = express();
app.get('/x/:id', wrap(async (req, res) => { const id: string = req.params.id; res.json({ id }); }));
app.post('/y', wrap(async (req: Request<{ a: string }>, res: Response) => { res.send(req.params.a); }));
app.use(wrap(async (req, res, next) => { next(req.url && res.statusCode ? undefined : new Error()); }));
app.use(wrapError(async (error: Error, req: Request, res: Response, next: NextFunction) => { next(error ?? (req.url && res.statusCode)); }));
app.param('id', wrap(async (req, res, next, id) => { next(req.url && res.statusCode && id); }));
Router().route('/').get(wrap(async (_req, res) => { res.end(); }));
export const handler: RequestHandler = wrap(async (_req, res) => { res.end(); });
export const failing: ErrorRequestHandler = wrapError(async (_error, _req, res) => { res.end(); });
createServer(answering(async (req, res) => { res.end(req.url); }));
new EventEmitter().on('x', inBackground(async (a: string, b: number) => { await Promise.resolve(a.length + b); }));
new EventEmitter<{ a: [x: string] }>().on('a', inBackground(async (x) => { await Promise.resolve(x.length); }));
createPlainServer(inBackground(async (socket) => { socket.end(); }));
createSocket('udp4', inBackground(async (message, info) => { await Promise.resolve(message.length + info.port); }));
process.stdin.on('data', inBackground(async (data) => { await Promise.resolve(data.length); }));
setInterval(oneAtATime(async () => {}), 1000);
export const nothing: void = inBackground(async (a: number) => a)(1);
const plain = wrap(async (req: Request, res: Response) => { res.send(req.url); });
app.get('/z', plain);
export const quiet: (req: Request, res: Response) => undefined | void = plain;
type Done = (error: unknown, user?: { id: number }) => void;
export const verify: (name: string, done: Done) => void = wrapDone(async (name, done) => { done(null, { id: name.length }); });
`,
    );
    expect(typeErrors(folder, [user], MODULES.bundler)).toEqual([]);
  });
});
