const express = require('express');
const app = express();
const { createClient } = require('redis');

const redis = createClient();

app.post('/pay/:order', async (req, res) => {
  const isMine = await redis.set(`lock:${req.params.order}`, '1', { NX: true, PX: 5000 });
  if (!isMine) return res.sendStatus(409);
  await redis.del(`lock:${req.params.order}`);
  return res.end();
});
