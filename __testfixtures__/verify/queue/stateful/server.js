import express from 'express';

const waiting = [];

const app = express();
app.use(express.json());

app.post('/jobs', async (req, res) => {
  waiting.push(req.body);
  res.status(202).json({ accepted: req.body.task });
});

/** Gives the oldest job to a worker. */
app.post('/jobs/next', async (req, res) => {
  const job = waiting.shift();
  if (!job) return res.sendStatus(204);
  res.json(job);
});

app.listen(process.env.PORT);
