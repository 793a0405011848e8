const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedValue } = require('./state/stores');

const phase = sharedValue('phase', 'idle');
const app = express();

app.post('/start', wrap(async (req, res) => {
  await phase.compareAndSet('idle', 'running');
  res.json({ phase: await phase.get() });
}));

app.post('/stop', wrap(async (req, res) => {
  await phase.set('idle');
  res.json({ phase: 'idle' });
}));

app.listen(3000);
