import express from 'express';
import Keyv from 'keyv';
import KeyvRedis from '@keyv/redis';

const values = new Keyv({ store: new KeyvRedis('redis://cache:6379') });
const app = express();

app.put('/:key', async (req, res) => {
  await values.set(req.params.key, req.body);
  res.end();
});
