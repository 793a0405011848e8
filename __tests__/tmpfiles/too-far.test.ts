import { expect, it } from 'vitest';
import { createContext } from '../../src/find/context.js';
import type { Project } from '../../src/model/project.js';
import { resolve } from '../../src/resolve/index.js';
import { find } from '../../transforms/tmpfiles/find.js';

const FILE = '/app/server.mjs';
const TEXT = `import express from 'express';
import { writeFileSync } from 'node:fs';
const app = express();
const add = (id, text) => writeFileSync('notes/' + id, text);
app.put('/:id', (req, res) => { add(req.params.id, req.body); res.end(); });
app.listen(3000);
`;
const PROJECT: Project = {
  root: '/app',
  files: [{ file: FILE, text: TEXT }],
  targets: new Set([FILE]),
  manifests: [],
  skipped: [],
};
const REST = { adapters: new Map<string, string>(), stateDirectory: undefined, singleFile: false };

it('leaves files as they are if their paths go too far to be followed', () => {
  const reasons = (limit: number): unknown[] => {
    const { context } = createContext(PROJECT, resolve(PROJECT.files, {}, { limit }), REST);
    return find(context).sites.map(({ finding }) => [
      finding.fix?.verdict,
      ...(finding.fix?.reasons ?? []).map(({ code }) => code),
    ]);
  };
  expect(reasons(0)).toEqual([['refuse', 'too-far']]);
  expect(reasons(100_000)).toEqual([['safe']]);
});
