const express = require('express');
const { inBackground } = require('./state/in-background');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const hits = sharedMap('hits');

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Async before: whoever calls it need not change, and did not have to look whether it fails.
async function count(path) {
  await sleep(1);
  await hits.increment(path);
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
  count(req.path).catch((error) => console.error(error));
  if (req.query.twice) void count(req.path).catch((error) => console.error(error));
  later(req.path).catch((error) => console.error(error));
  count(req.path).then(() => console.log('counted')).catch((error) => console.error(error));
  res.end();
});

app.post('/strict', (req, res) => {
  strict(req.path).catch((error) => console.error(error));
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
  req.body.paths.forEach(inBackground(async (path) => {
    await count(path);
  }));
  req.body.paths.map(inBackground(async (path) => {
    await count(path);
  }));
  setTimeout(inBackground(() => count('later')), 10);
  Promise.allSettled(req.body.paths.map(count)).then(() => res.end());
});

app.post('/made', (req, res) => {
  new Promise(async (resolve, reject) => { (async () => {
    await count(req.path);
    resolve();
  })().catch(reject); }).then(() => res.end()).catch((error) => console.error(error));
});

// Handlers that were async before, and wait for what may fail now.
app.get('/caught', async (req, res) => {
  try {
    await count(req.path);
    res.json([...(await hits.entries())]);
  } catch (error) {
    res.sendStatus(500);
  }
});

app.get('/', wrap(async (req, res) => {
  await count(req.path);
  res.end();
}));

// What fails at the start is to end the process.
async function start() {
  await count('start');
  app.listen(3000);
}

start();
