// Filled by the first request too, but with what every replica comes to.
const express = require('express');
const { readFileSync } = require('node:fs');
const { connect } = require('./database');

const app = express();
let settings;
let database;
let texts = null;
let origin = '';
let version;

function databaseAt(url) {
  database ??= connect(url);
  return database;
}

app.get('/settings', (req, res) => {
  settings ??= JSON.parse(readFileSync('settings.json', 'utf8'));
  res.json(settings[req.params.name]);
});
app.get('/rows', async (req, res) => {
  const rows = await databaseAt(req.app.get('database url')).all();
  res.json(rows);
});
app.get('/texts', async (req, res) => {
  if (!texts) texts = await databaseAt(process.env.DATABASE_URL).texts();
  res.json(texts);
});
app.get('/feed', (req, res) => {
  if (!origin) origin = `${req.protocol}://${req.get('host')}`;
  version ||= require('./package.json').version;
  res.send(origin + version);
});

module.exports = app;
