import { describe, expect, it } from 'vitest';
import { find } from '../../transforms/sessions/index.js';
import { contextOf } from '../find/program.js';

const SESSION = `session({ secret: 'cat', resave: false, saveUninitialized: false })`;
const MANIFEST = `{ "name": "app", "dependencies": { "express": "4", "express-session": "1", "redis": "5" } }`;

/** Programs whose names say how often the code runs that makes a session. */
const PROGRAMS: Record<string, { files: Record<string, string>; reasons: string[] }> = {
  'at the top of a module': {
    files: {
      'app.js': `const session = require('express-session'); const app = require('express')(); app.use(${SESSION}); app.listen(3000);`,
    },
    reasons: [],
  },
  'in a function that two places call': {
    files: {
      'web.js': `const session = require('express-session'); exports.start = (app) => { app.use(${SESSION}); };`,
      'app.js': `const web = require('./web'); const express = require('express'); web.start(express()); web.start(express());`,
    },
    reasons: ['session-stores-merged'],
  },
  'in a constructor': {
    files: {
      'server.ts': `import express from 'express'; import session from 'express-session';
export class Server { app = express(); constructor() { this.app.use(${SESSION}); } }`,
      'main.ts': `import { Server } from './server.js'; new Server().app.listen(1); new Server().app.listen(2);`,
    },
    reasons: ['session-stores-merged'],
  },
};

describe('looking for sessions', () => {
  // The compiler would read the whole program first: an audit of a large one would take twice as long.
  it.each(Object.entries(PROGRAMS))('asks no type checker: %s', (_, { files, reasons }) => {
    const { sites } = find(contextOf({ ...files, 'package.json': MANIFEST }));
    const codes = sites.map(({ finding }) => finding.fix?.reasons.map(({ code }) => code) ?? []);
    expect(codes.map((found) => found.filter((code) => code === 'session-stores-merged'))).toEqual([reasons]);
  });
});
