import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/find/context.js';
import type { Project } from '../../src/model/project.js';
import { TooFar } from '../../src/model/too-far.js';
import { resolve } from '../../src/resolve/index.js';
import { find } from '../../transforms/maps/find.js';

const TEXT = `import express from 'express';
const app = express();
const carts = new Map();
const add = (id, item) => carts.set(id, item);
const read = (id) => carts.get(id);
app.get('/:id', (req, res) => res.json(read(req.params.id)));
app.put('/:id', (req, res) => { add(req.params.id, req.body.name); res.end(); });
app.listen(3000);
`;
const FILE = '/app/server.mjs';
const PROJECT: Project = {
  root: '/app',
  files: [{ file: FILE, text: TEXT }],
  targets: new Set([FILE]),
  manifests: [],
  skipped: [],
};
const REST = { adapters: new Map<string, string>(), stateDirectory: undefined, singleFile: false };

describe('a question that takes too long', () => {
  it('has no answer, and the next one has', () => {
    const text = `const jobs = { run() {} }; function each(f) { f(); } const other = jobs; each(other.run);`;
    const files = [{ file: FILE, text }];
    const run = { start: text.indexOf('run()'), end: text.indexOf('run()') + 3 };
    const resolver = resolve(files, {}, { limit: 0 });
    expect(() => resolver.callsOf(FILE, run)).toThrow(TooFar);
    const jobs = { start: text.indexOf('jobs'), end: text.indexOf('jobs') + 4 };
    expect(resolver.originOf(FILE, jobs)).toMatchObject({ kind: 'value' });
    const { calls } = resolve(files, {}, { limit: 5000 }).callsOf(FILE, run);
    expect(calls.filter(({ role }) => role === 'call')).toHaveLength(1);
  });

  it('is the reason to leave a state as it is', () => {
    const codesWith = (limit: number): (string | undefined)[] => {
      const { context } = createContext(PROJECT, resolve(PROJECT.files, {}, { limit }), REST);
      return find(context).sites.map(({ finding }) => finding.fix?.reasons[0]?.code);
    };
    expect(codesWith(0)).toEqual(['too-far']);
    expect(codesWith(5000)).not.toContain('too-far');
  });
});
