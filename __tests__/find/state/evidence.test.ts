import { expect, it } from 'vitest';
import { stateOf } from '../../../src/find/state/index.js';
import { contextOf } from '../program.js';

const steps = (files: Record<string, string>): string[] =>
  stateOf(contextOf(files), 'memory-map').findings.flatMap(({ because }) =>
    because.map(({ message, location }) => `${message} ${location?.file.slice(5)}:${location?.line}`),
  );

it('shows the way from the route to the write, through other modules', () => {
  const files = {
    'store.js': `const carts = new Map();\nexports.put = (id, cart) => {\n  carts.set(id, cart);\n};\n`,
    'service.js': `const store = require('./store');\nfunction addItem(id, item) {\n  store.put(id, [item]);\n}\nmodule.exports = { addItem };\n`,
    'app.js': `const app = require('express')();\nconst { addItem } = require('./service');\napp.post('/cart', (req, res) => {\n  addItem(req.ip, req.body);\n  res.end();\n});\n`,
  };
  expect(steps(files)).toEqual([
    'carts is declared here store.js:1',
    'written in put() store.js:3',
    'called from addItem() service.js:3',
    'called from a callback app.js:4',
    'reached from POST /cart app.js:3',
  ]);
});

it('takes the shortest of several ways', () => {
  const files = {
    'app.js': `const app = require('express')();\nconst seen = new Map();\nfunction far(id) {\n  near(id);\n}\nfunction near(id) {\n  seen.set(id, 1);\n}\napp.get('/far', (req) => far(req.ip));\napp.get('/near', (req) => near(req.ip));\n`,
  };
  expect(steps(files)).toEqual([
    'seen is declared here app.js:2',
    'written in near() app.js:7',
    'called from a callback app.js:10',
    'reached from GET /near app.js:10',
  ]);
});

it('takes the way from a request, not an equally short one from what nothing of the program calls', () => {
  const files = {
    'app.js': `const app = require('express')();\nconst seen = new Map();\nfunction note(id) {\n  seen.set(id, 1);\n}\nmodule.exports.warm = (ids) => note(ids[0]);\napp.get('/near', (req) => note(req.ip));\n`,
  };
  expect(steps(files)).toEqual([
    'seen is declared here app.js:2',
    'written in note() app.js:4',
    'called from a callback app.js:7',
    'reached from GET /near app.js:7',
  ]);
});

it('says why something that is written at run time was left alone', () => {
  const context = contextOf({
    'app.js': `const app = require('express')();\nconst { render } = require('./render');\nconst pages = new Map();\napp.get('/:name', (req, res) => {\n  const known = pages.get(req.params.name);\n  if (known) return res.send(known);\n  const made = render(req.params.name);\n  pages.set(req.params.name, made);\n  return res.send(made);\n});\n`,
  });
  const { findings, notes } = stateOf(context, 'memory-map');
  expect(findings).toEqual([]);
  expect(notes.map(({ code, name, location }) => [code, name, location.line])).toEqual([
    ['state-memo', 'pages', 3],
  ]);
});

it('does not go through an object that a package or a caller hands over', () => {
  const files = {
    'store.js': `const kept = new Map();\nmodule.exports = class Store {\n  set(id, text) {\n    kept.set(id, text);\n  }\n};\n`,
    'app.js': `const express = require('express');\nconst Store = require('./store');\nconst app = express();\nconst stores = { a: new Store(), b: new Store() };\nconst routes = (server) => server.set('etag', false);\nroutes(app);\napp.use(express.static('.', { setHeaders: (res) => res.set('X-A', 'a') }));\napp.put('/:kind', (req) => {\n  stores[req.params.kind].set(req.ip, req.body);\n});\n`,
    'unused.js': `module.exports = (req, res) => res.set('X-A', 'a');\n`,
  };
  expect(steps(files)).toEqual([
    'kept is declared here store.js:1',
    'written in set() store.js:4',
    'called from a callback app.js:9',
    'reached from PUT /:kind app.js:8',
  ]);
});
