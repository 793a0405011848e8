import express from 'express';
import { LocalCache } from './cache.js';
import { load, save } from './database.js';

const permissions = new LocalCache<string[]>(); //~ memory-cache permissions
const countries = new LocalCache<string>();
const app = express();

async function permissionsOf(user: string): Promise<string[]> {
  const known = permissions.get(user);
  if (known) return known;
  const loaded = await load(user);
  permissions.set(user, loaded);
  return loaded;
}

async function country(code: string): Promise<string> {
  const known = countries.get(code);
  if (known) return known;
  const loaded = await load(code);
  countries.set(code, loaded);
  return loaded;
}

app.get('/:user', async (req, res) => res.json([await permissionsOf(req.params.user), await country('de')]));
app.put('/:user', async (req, res) => {
  await save(req.params.user, req.body);
  permissions.drop(req.params.user);
  res.end();
});
