import express from 'express';

let arrive; //~ memory-value arrive

function arrival() {
  return new Promise((resolve) => {
    arrive = resolve;
  });
}

const app = express();
app.get('/wait', async (req, res) => res.json(await arrival()));
app.post('/arrive', (req, res) => {
  arrive?.(req.body);
  res.end();
});
