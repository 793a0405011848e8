const express = require('express');
const { send } = require('mails');
const { dial } = require('phones');

const sent = new Map(); //~ memory-map sent
const beats = new Map(); //~ memory-map beats
const lines = new Map(); //~ memory-map lines

async function next(id) {
  const count = sent.get(id) ?? 0;
  if (count > 100) return;
  await send(id, count);
  sent.set(id, count + 1);
  setTimeout(() => next(id), 5000); //~ timer-job setTimeout
}

function beat(peer) {
  beats.set(peer.id, Date.now());
  peer.ping();
  setTimeout(() => beat(peer), 5000);
}

function connect(id) {
  const line = dial(id);
  lines.set(id, line);
  line.on('state', (state) => {
    if (state === 'lost') setTimeout(() => connect(id), 5000);
  });
}

const app = express();
app.post('/campaigns/:id', (req, res) => {
  next(req.params.id);
  res.end();
});
app.get('/campaigns/:id', (req, res) => res.json(sent.get(req.params.id)));
app.post('/lines/:id', (req, res) => {
  connect(req.params.id);
  res.json([...lines.keys()]);
});
app.ws('/peers', (peer) => {
  beat(peer);
  peer.send([...beats.keys()]);
});
