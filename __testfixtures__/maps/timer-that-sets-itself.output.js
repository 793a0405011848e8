const express = require('express');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedCounter } = require('./state/stores');

const app = express();
const ticks = sharedCounter('ticks');
const sweeps = sharedCounter('sweeps');
const retries = sharedCounter('retries');

// It ends with the first run that fails.
async function sweep() {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await sweeps.increment();
  setTimeout(inBackground(sweep), 1000);
}

// It goes on whatever happens.
async function tick() {
  try {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await ticks.increment();
  } finally {
    setTimeout(inBackground(() => tick()), 1000);
  }
}

// Not of every process: it belongs to a request.
async function retry(left) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await retries.increment();
  if (left > 0) setTimeout(inBackground(() => retry(left - 1)), 1000);
}

app.get('/', wrap(async (req, res) => {
  res.json({ ticks: await ticks.get(), sweeps: await sweeps.get(), retries: await retries.get() });
}));
app.post('/', wrap(async (req, res) => {
  await retry(3);
  res.end();
}));

sweep();
tick();
app.listen(3000);
