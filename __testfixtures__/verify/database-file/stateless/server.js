const express = require('express');
const Redis = require('ioredis');

const redis = new Redis(process.env.REDIS_URL);

const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  await redis.rpush('notes', JSON.stringify(req.body));
  res.status(201).json(req.body);
});

app.get('/notes', async (req, res) => {
  res.json((await redis.lrange('notes', 0, -1)).map((note) => JSON.parse(note)));
});

app.listen(process.env.PORT);
