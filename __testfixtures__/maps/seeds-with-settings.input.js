const express = require('express');

const HOST = process.env.HOST || 'localhost';
const PORT = Number(process.env.PORT) || 3000;
const links = [{ id: 1, url: `http://${HOST}:${PORT}/` }];
const app = express();
app.use(express.json());

app.get('/links', (req, res) => {
  res.json(links);
});
app.post('/links', (req, res) => {
  links.push({ id: Number(req.body.id), url: `http://${HOST}:${PORT}/${req.body.path}` });
  res.end();
});

app.listen(PORT);
