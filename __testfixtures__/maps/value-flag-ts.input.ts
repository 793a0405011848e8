import express from 'express';

const app = express();
let maintenance = false;
let current: string | null = null;

app.put('/maintenance', (req, res) => {
  maintenance = Boolean(req.body.on);
  current = String(req.body.by);
  res.end();
});

app.get('/', (req, res) => {
  const by: string = current ?? 'nobody';
  res.status(maintenance ? 503 : 200).send(by);
});

app.listen(3000);
