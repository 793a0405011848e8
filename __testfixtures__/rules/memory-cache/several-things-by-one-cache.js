const express = require('express');
const NodeCache = require('node-cache');
const { askRegistry, askSystem } = require('./facts');

const app = express();
const cache = new NodeCache({ stdTTL: 300 });

async function versions(name) {
  const known = cache.get(`versions-${name}`);
  const found = known || (await askRegistry(name)).versions;
  if (!known) cache.set(`versions-${name}`, found, 60);
  return found;
}

async function system() {
  const known = cache.get('system');
  if (known) return known;
  const found = await askSystem();
  cache.set('system', found);
  return found;
}

app.get('/versions/:name', async (req, res) => res.json(await versions(req.params.name)));
app.get('/system', async (req, res) => res.json(await system()));
