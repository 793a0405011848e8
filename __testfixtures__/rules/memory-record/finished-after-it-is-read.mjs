import express from 'express';
import { load } from './load.mjs';

let news = { items: [], until: 0 };
let notes; //~ memory-record notes

async function latest() {
  if (news && news.until > Date.now()) return news.items;
  news = { items: await load('news'), until: Date.now() + 60_000 };
  news.items.forEach((item) => {
    item.summary = item.text.slice(0, 100);
    delete item.text;
  });
  return news.items;
}

async function all() {
  if (!notes) {
    notes = { items: await load('notes') };
    notes.items.forEach((item) => {
      item.isOld = true;
    });
  }
  return notes;
}

const app = express();
app.get('/news', async (req, res) => res.json(await latest()));
app.get('/notes', async (req, res) => res.json(await all()));
app.post('/notes', async (req, res) => {
  await all();
  notes.items.push(req.body);
  res.end();
});
