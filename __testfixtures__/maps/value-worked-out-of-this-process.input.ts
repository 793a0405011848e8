import express from 'express';

const app = express();

let startedAt = Number(process.hrtime.bigint());
let seed = Date.now() % 1000;
let leader = process.pid % 2 === 0;

app.get('/status', (req, res) => {
  res.json({ startedAt, seed, leader });
});
app.post('/status', (req, res) => {
  startedAt = 0;
  seed = 1;
  leader = false;
  res.end();
});

app.listen(3000);
