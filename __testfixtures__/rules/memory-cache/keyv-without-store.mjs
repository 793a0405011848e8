import express from 'express';
import Keyv from 'keyv';

const values = new Keyv(); //~ memory-cache values
const app = express();

app.put('/:key', async (req, res) => {
  await values.set(req.params.key, req.body);
  res.end();
});
app.get('/:key', async (req, res) => res.json(await values.get(req.params.key)));
