const { Worker } = require('worker_threads');
const express = require('express');

const waiting = new Map();
let last = 0;

const worker = new Worker('./thumbnails.js');
worker.on('message', ({ id, result }) => {
  const one = waiting.get(id);
  waiting.delete(id);
  one.resolve(result);
});

function ask(data) {
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, data });
  });
}

const app = express();
app.post('/thumbnails', async (req, res) => res.json(await ask(req.body)));

module.exports = app;
