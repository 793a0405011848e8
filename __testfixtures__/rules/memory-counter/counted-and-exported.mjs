import express from 'express';

export let visits = 0; //~ memory-counter visits

const app = express();

app.get('/', (req, res) => {
  visits += 1;
  res.send('hello');
});
