// A small app with two entry points that keep sessions in memory, and what the command makes of it.
import { readFileSync } from 'node:fs';
const MANIFEST = {
  before: `{
  "name": "shop",
  "dependencies": {
    "express": "^4.21.2",
    "express-session": "^1.18.1"
  }
}
`,
  after: `{
  "name": "shop",
  "dependencies": {
    "connect-redis": "^9.0.0",
    "express": "^4.21.2",
    "express-session": "^1.18.1",
    "redis": "^6.3.1"
  }
}
`,
};

/** An Express app; `resave: true` asks for a review. */
export function appSource({ resave, prefix }: { resave: boolean; prefix?: string }): string {
  const imports = `const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
`;
  const store = `    store: new RedisStore({ client: redisClient, prefix: '${prefix}' }),\n`;
  return `const express = require('express');
const session = require('express-session');
${prefix ? imports : ''}
const app = express();
app.use(
  session({
    secret: process.env.SECRET,
    resave: ${resave},
    saveUninitialized: false,
    cookie: { maxAge: 3600000 },
${prefix ? store : ''}  }),
);
app.listen(3000);
`;
}

/** The client module, as it stands in the sources, as CommonJS. */
const CLIENT = `${readFileSync(
  new URL('../../adapters/redis-client/runtime/node-redis.ts', import.meta.url),
  'utf8',
)
  .replace(/^import (.*) from '(.*)';$/m, "const $1 = require('$2');")
  .replace('export const', 'const')
  .replaceAll('(error: Error)', '(error)')}
module.exports = { redisClient };
`;

const ENV_LINES = '# Redis that all processes of the app share\nREDIS_URL=redis://localhost:6379\n';

/** One entry point. */
export const SHOP = {
  'package.json': MANIFEST.before,
  '.env.example': 'PORT=3000\n',
  'src/app.js': appSource({ resave: false }),
  'src/price.js': 'exports.price = (cents) => `${(cents / 100).toFixed(2)} €`;\n',
};

export const SHOP_AFTER = {
  ...SHOP,
  'package.json': MANIFEST.after,
  '.env.example': `PORT=3000\n${ENV_LINES}`,
  'src/app.js': appSource({ resave: false, prefix: 'shop:sess:' }),
  'src/state/redis.js': CLIENT,
};

/** Two entry points: `admin.js` needs a review. */
export const TWO = { ...SHOP, 'src/admin.js': appSource({ resave: true }) };

export const TWO_AFTER = {
  ...SHOP_AFTER,
  'src/admin.js': appSource({ resave: true, prefix: 'shop:sess:' }),
  'src/app.js': appSource({ resave: false, prefix: 'shop:sess-2:' }),
};

/** The report on `src/app.js`. */
export function appBlock(outcome = 'rewritten', file = 'src/app.js'): string {
  return `${file}:6:3 session (session-memory-store)
  sessions of express-session are kept in its memory: another replica does not know them, and a restart loses them
  ${outcome}
`;
}

/** The report on `src/admin.js`. */
export function adminBlock(done = 'rewritten', file = 'src/admin.js'): string {
  return `${file}:6:3 session (session-memory-store)
  sessions of express-session are kept in its memory: another replica does not know them, and a restart loses them
  ${done}, please review:
    session-race: \`resave: true\` is set: with a shared store, a slow request overwrites what a faster one saved in the meantime (${file}:8)
      → Set \`resave: false\`, unless something relies on it.
`;
}

/** The report on both. */
export const BOTH = `${adminBlock()}\n${appBlock()}`;

/** What follows the counts when \`SHOP\` was rewritten. */
export const SHOP_CHANGED = `Changed:
  .env.example
  package.json
  src/app.js
  src/state/redis.js (new)
Then:
  npm install
  set REDIS_URL in the environment, such as redis://localhost:6379
`;

const SHOP_WOULD_CHANGE = SHOP_CHANGED.replace('Changed', 'Would change').replace(
  'Then:',
  'Nothing was written: `git apply` takes the patch, and a run without --dry-run does the same.\nThen:',
);

export const SHOP_SUMMARY = `1 found: 1 rewritten, 0 refused, 0 suppressed; 2 files read\n${SHOP_CHANGED}`;

export const SHOP_DRY_SUMMARY = `1 found: 1 would be rewritten, 0 refused, 0 suppressed; 2 files read\n${SHOP_WOULD_CHANGE}`;
