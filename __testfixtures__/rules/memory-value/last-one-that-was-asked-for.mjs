import express from 'express';

let current = null; //~ memory-value current

const app = express();
app.post('/open/:id', async (req, res) => {
  const response = await fetch(`${process.env.PROJECTS}/${req.params.id}`);
  current = await response.json();
  res.end();
});
app.get('/current', (req, res) => res.json(current));
