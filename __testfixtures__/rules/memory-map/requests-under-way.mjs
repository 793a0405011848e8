import express from 'express';
import { load } from './database.mjs';

const app = express();
const loading = new Map();
const counting = {};

async function documentOf(id) {
  const known = loading.get(id);
  if (known) return known;
  const work = load(id);
  loading.set(id, work);
  try {
    return await work;
  } finally {
    loading.delete(id);
  }
}

async function sizeOf(id) {
  const work = counting[id] ?? load(id);
  counting[id] = work;
  const { length } = await work;
  delete counting[id];
  return length;
}

app.get('/documents/:id', async (req, res) => res.json(await documentOf(req.params.id)));
app.get('/documents/:id/size', async (req, res) => res.json(await sizeOf(req.params.id)));
