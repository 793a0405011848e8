const express = require('express');

const app = express();
let ticks = 0;
let sweeps = 0;
let retries = 0;

// It ends with the first run that fails.
async function sweep() {
  await new Promise((resolve) => setTimeout(resolve, 5));
  sweeps++;
  setTimeout(sweep, 1000);
}

// It goes on whatever happens.
async function tick() {
  try {
    await new Promise((resolve) => setTimeout(resolve, 5));
    ticks++;
  } finally {
    setTimeout(() => tick(), 1000);
  }
}

// Not of every process: it belongs to a request.
async function retry(left) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  retries++;
  if (left > 0) setTimeout(() => retry(left - 1), 1000);
}

app.get('/', (req, res) => {
  res.json({ ticks, sweeps, retries });
});
app.post('/', async (req, res) => {
  await retry(3);
  res.end();
});

sweep();
tick();
app.listen(3000);
