// A small server with sessions in memory, and what the audit says about it.

export const SERVER = `const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, cookie: { maxAge: 60000 } }));
app.get('/', (req, res) => res.send('Hello'));
app.listen(3000);
`;

export const APP = {
  'package.json': `{ "name": "shop", "dependencies": { "express": "^4.21.2", "express-session": "^1.18.1" } }\n`,
  'src/server.js': SERVER,
};

/** State that a request writes. */
export const CART = `const express = require('express');

const carts = new Map();
const router = express.Router();
router.post('/cart', (req, res) => {
  carts.set(req.query.user, req.query.item);
  res.send('ok');
});
module.exports = router;
`;

export const SESSION_ONLY = ['--rule', 'session-memory-store'];

export const SESSION_TEXT =
  'sessions of express-session are kept in its memory: another replica does not know them, and a restart loses them';

export const SESSION_BLOCK = `src/server.js:5:9 session (session-memory-store)
  ${SESSION_TEXT}
    4 | const app = express();
  > 5 | app.use(session({ secret: process.env.SECRET, resave: false, cookie: { maxAge: 60000 } }));
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    6 | app.get('/', (req, res) => res.send('Hello'));
  why:
  - session() is made here without a store (line 5)
  fix: the transform sessions
`;

/** The server with a line in front of its session middleware. */
export function withComment(comment: string): Record<string, string> {
  return { ...APP, 'src/server.js': SERVER.replace('app.use(session', `${comment}\napp.use(session`) };
}
