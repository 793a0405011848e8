import { describe, expect, it } from 'vitest';
import { find } from '../../transforms/sessions/index.js';
import { contextOf } from '../find/program.js';

const SESSION = `session({ secret: 'cat', resave: false, saveUninitialized: false })`;
const MANIFEST = `{ "name": "app", "dependencies": { "express": "4", "express-session": "1", "redis": "5" } }`;

/** Ways to the code that makes a session. */
const PROGRAMS: Record<string, Record<string, string>> = {
  'at the top of a module': {
    'app.js': `const session = require('express-session'); const app = require('express')(); app.use(${SESSION}); app.listen(3000);`,
  },
  'in a function that another module calls': {
    'web.js': `const session = require('express-session'); exports.start = (app) => { app.use(${SESSION}); };`,
    'app.js': `const web = require('./web'); const app = require('express')(); web.start(app); app.listen(3000);`,
  },
  'in a class': {
    'server.ts': `import express from 'express'; import session from 'express-session';
export class Server { app = express(); start() { this.app.use(${SESSION}); this.app.listen(3000); } }`,
    'main.ts': `import { Server } from './server.js'; new Server().start();`,
  },
  'in a constructor': {
    'server.ts': `import express from 'express'; import session from 'express-session';
export class Server { app = express(); constructor() { this.app.use(${SESSION}); } }`,
    'main.ts': `import { Server } from './server.js'; new Server().app.listen(3000);`,
  },
};

describe('looking for sessions', () => {
  // The compiler would read the whole program first: an audit of a large one would take twice as long.
  it.each(Object.entries(PROGRAMS))('asks no type checker: %s', (_, files) => {
    const { sites } = find(contextOf({ ...files, 'package.json': MANIFEST }));
    expect(sites.map(({ finding }) => finding.name)).toEqual(['session']);
  });
});
