const express = require('express');

let topic = '';
let since = 0;
const app = express();
app.use(express.json());

app.put('/topic', (req, res) => {
  topic = String(req.body.topic);
  since = Date.now();
  res.status(204).end();
});

app.get('/topic', (req, res) => {
  res.json({ topic, since });
});

app.listen(3000);
