const express = require('express');
const lockfile = require('lockfile');
const { lock } = require('proper-lockfile');
const { lock: bolt } = require('./doors');

const app = express();

app.post('/projects/:id/build', (req, res) => {
  lockfile.lock(`locks/${req.params.id}.lock`, { wait: 1000 }, (error) => { //~ file-write lockfile.lock
    res.sendStatus(error ? 423 : 202);
  });
});

app.put('/projects/:id', async (req, res) => {
  const release = await lock(`projects/${req.params.id}`); //~ file-write lock
  await release();
  res.end();
});

app.get('/projects/:id', async (req, res) => {
  lockfile.check(`locks/${req.params.id}.lock`, (error, isLocked) => res.json({ isLocked }));
});

app.get('/door', (req, res) => {
  bolt('front');
  res.end();
});
