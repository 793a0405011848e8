import express from 'express';

const app = express();
export let visits = 0;

app.get('/', (req, res) => {
  visits += 1;
  res.send('hello');
});

app.listen(3000);
