const express = require('express');

const hits = new Map();

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Async before: whoever calls it need not change, and did not have to look whether it fails.
async function count(path) {
  await sleep(1);
  hits.set(path, (hits.get(path) ?? 0) + 1);
}

async function careful(path) {
  try {
    await count(path);
  } catch (error) {
    console.error('not counted', error);
  }
}

async function strict(path) {
  if (!path) throw new Error('no path');
  await count(path);
}

function later(path) {
  return count(path);
}

const app = express();

app.post('/plain', (req, res) => {
  count(req.path);
  if (req.query.twice) void count(req.path);
  later(req.path);
  count(req.path).then(() => console.log('counted'));
  res.end();
});

app.post('/strict', (req, res) => {
  strict(req.path);
  res.end();
});

app.post('/seen', (req, res) => {
  careful(req.path);
  count(req.path).catch(() => {});
  count(req.path).then(
    () => res.end(),
    () => res.sendStatus(500),
  );
});

app.post('/all', (req, res) => {
  req.body.paths.forEach(async (path) => {
    await count(path);
  });
  req.body.paths.map(async (path) => {
    await count(path);
  });
  setTimeout(() => count('later'), 10);
  Promise.allSettled(req.body.paths.map(count)).then(() => res.end());
});

app.post('/made', (req, res) => {
  new Promise(async (resolve) => {
    await count(req.path);
    resolve();
  }).then(() => res.end());
});

// Handlers that were async before, and wait for what may fail now.
app.get('/caught', async (req, res) => {
  try {
    await count(req.path);
    res.json([...hits]);
  } catch (error) {
    res.sendStatus(500);
  }
});

app.get('/', async (req, res) => {
  await count(req.path);
  res.end();
});

// What fails at the start is to end the process.
async function start() {
  await count('start');
  app.listen(3000);
}

start();
