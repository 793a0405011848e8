const express = require('express');

const waiting = new Map(); //~ memory-map waiting

function hold(id, span, onExpired) {
  const timer = setTimeout(() => { //~ timer-job timer
    waiting.delete(id);
    if (onExpired) onExpired();
  }, span);
  waiting.set(id, timer);
}

function release(id) {
  clearTimeout(waiting.get(id));
  waiting.delete(id);
}

const app = express();
app.post('/seats/:id', (req, res) => {
  hold(req.params.id, 30000, () => console.log('given back', req.params.id));
  res.sendStatus(202);
});
app.post('/seats/:id/paid', (req, res) => {
  release(req.params.id);
  res.sendStatus(204);
});
