import express from 'express';

const app = express();
let visits = 0;

app.get('/', (req, res) => {
  visits++;
  res.json({ count: visits });
});

app.listen(3000);
