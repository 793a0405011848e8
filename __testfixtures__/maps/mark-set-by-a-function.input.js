const express = require('express');

const jobs = {};
const app = express();
app.use(express.json());

function begin(id) {
  if (jobs[id] === 'running') return false;
  jobs[id] = 'running';
  return true;
}

app.post('/jobs/:id', async (req, res) => {
  if (!begin(req.params.id)) return res.status(409).json({ state: 'running' });
  await fetch(String(req.body.url));
  jobs[req.params.id] = 'done';
  res.json({ state: 'done' });
});

app.get('/jobs/:id', (req, res) => {
  res.json({ state: jobs[req.params.id] });
});

app.listen(3000);
