import express from 'express';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL }).connect();

const app = express();
app.use(express.json());

app.post('/jobs', async (req, res) => {
  await client.rPush('jobs', JSON.stringify(req.body));
  res.status(202).json({ accepted: req.body.task });
});

/** Gives the oldest job to a worker. */
app.post('/jobs/next', async (req, res) => {
  const job = JSON.parse(await client.lPop('jobs'));
  if (!job) return res.sendStatus(204);
  res.json(job);
});

app.listen(process.env.PORT);
