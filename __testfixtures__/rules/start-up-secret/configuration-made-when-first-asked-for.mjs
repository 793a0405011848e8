import express from 'express';
import session from 'express-session';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { store } from './store.mjs';

let loading = null;

function withDefaults(given, secret) {
  const own = secret ?? randomBytes(32).toString('hex'); //~ start-up-secret own
  return { ...given, session: { name: 'app', secret: own } };
}

async function load() {
  const given = JSON.parse(await readFile('config.json', 'utf8'));
  return withDefaults(given, process.env.SECRET);
}

function config() {
  loading ??= load().then((loaded) => Object.freeze(loaded));
  return loading;
}

const { session: options } = await config();
const app = express();
app.use(session({ ...options, secret: options.secret, store }));
app.get('/name', async (req, res) => res.json((await config()).session.name));
