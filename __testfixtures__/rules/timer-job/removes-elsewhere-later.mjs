import express from 'express';
import { createClient } from 'redis';

const redis = createClient();
const app = express();
app.post('/codes/:id', async (req, res) => {
  await redis.set(req.params.id, '1');
  const forget = async () => {
    await redis.del(req.params.id);
  };
  setTimeout(forget, 60_000); //~ timer-job setTimeout
  res.end();
});
