const express = require('express');
const app = express();
const { save } = require('./store');

const waiting = new Map(); //~ memory-map waiting

function saveLater(id) {
  const start = waiting.get(id)?.start || Date.now();
  if (waiting.has(id)) clearTimeout(waiting.get(id).timeout);
  waiting.set(id, {
    start,
    timeout: setTimeout(() => { //~ timer-job setTimeout
      waiting.delete(id);
      save(id, start);
    }, 2000),
  });
}

app.put('/notes/:id', (req, res) => {
  saveLater(req.params.id);
  res.end();
});
