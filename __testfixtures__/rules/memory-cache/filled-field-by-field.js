const express = require('express');
const NodeCache = require('node-cache');
const { latestOf } = require('./packages');

const versions = new NodeCache({ stdTTL: 3600 });

async function versionsOf(name) {
  const known = versions.get(name);
  if (known) return known;
  try {
    const found = { latest: null, isNewer: false };
    const latest = await latestOf(name);
    found.latest = latest.version;
    found.isNewer = latest.version !== process.version;
    versions.set(name, found);
    return found;
  } catch {
    const none = { latest: process.version, isNewer: false };
    versions.set(name, none, 60);
    return none;
  }
}

const app = express();
app.get('/versions/:name', async (req, res) => res.json(await versionsOf(req.params.name)));

module.exports = app;
