const express = require('express');
const { createWorker } = require('./worker');

const workers = [];
for (let i = 0; i < 4; i++) workers.push(createWorker());
const tickets = []; //~ memory-array tickets
for (let i = 0; i < 4; i++) tickets.push(i);

const app = express();
app.post('/jobs', (req, res) => {
  if (!workers.length) return res.sendStatus(503);
  const worker = workers.pop();
  worker(req.body, (error, result) => {
    workers.push(worker);
    res.json(result);
  });
});
app.post('/tickets', (req, res) => res.json(tickets.pop()));
app.delete('/tickets/:id', (req, res) => {
  tickets.push(Number(req.params.id));
  res.end();
});
