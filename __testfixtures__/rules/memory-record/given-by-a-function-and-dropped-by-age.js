const express = require('express');
const { askForUpdates } = require('./updates');

const cache = { outdated: undefined };
const news = { text: undefined }; //~ memory-record news

function keep(outdated) {
  cache.outdated = outdated;
}

async function outdated() {
  if (cache.outdated !== undefined) return cache.outdated;
  await askForUpdates().then(() => keep(false), () => keep(true));
  setTimeout(() => {
    delete cache.outdated;
  }, 60_000);
  return cache.outdated;
}

async function text() {
  if (news.text !== undefined) return news.text;
  news.text = await askForUpdates();
  return news.text;
}

const app = express();
app.get('/outdated', async (req, res) => res.json(await outdated()));
app.get('/news', async (req, res) => res.send(await text()));
app.post('/news', (req, res) => {
  delete news.text;
  res.end();
});
