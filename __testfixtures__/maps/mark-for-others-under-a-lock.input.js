const express = require('express');

const jobs = {};
let loading = false;
const app = express();
app.use(express.json());

app.post('/jobs/:id', async (req, res) => {
  if (jobs[req.params.id] === 'running') return res.status(409).json({ state: 'running' });
  jobs[req.params.id] = 'running';
  await fetch(String(req.body.url));
  jobs[req.params.id] = 'done';
  res.json({ state: 'done' });
});

app.get('/jobs/:id', (req, res) => {
  res.json({ state: jobs[req.params.id] });
});

function load(url) {
  if (loading) return Promise.resolve('loading');
  console.log('load');
  loading = true;
  return fetch(url).then((answer) => {
    loading = false;
    return answer.text();
  });
}

app.get('/pages', async (req, res) => {
  res.send(await load(String(req.query.url)));
});

app.listen(3000);
