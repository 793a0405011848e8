const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');

const HOST = process.env.HOST || 'localhost';
const PORT = Number(process.env.PORT) || 3000;
const links = sharedList('links', { initial: [{ id: 1, url: `http://${HOST}:${PORT}/` }] });
const app = express();
app.use(express.json());

app.get('/links', wrap(async (req, res) => {
  res.json(await links.toArray());
}));
app.post('/links', wrap(async (req, res) => {
  await links.push({ id: Number(req.body.id), url: `http://${HOST}:${PORT}/${req.body.path}` });
  res.end();
}));

app.listen(PORT);
