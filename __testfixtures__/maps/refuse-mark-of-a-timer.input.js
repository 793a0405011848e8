const express = require('express');
const { appendFile } = require('node:fs');

const waiting = {};
const app = express();
app.use(express.json());

app.post('/boards/:id', (req, res) => {
  const { id } = req.params;
  if (!waiting[id]) {
    waiting[id] = true;
    setTimeout(() => {
      waiting[id] = false;
      appendFile('boards.log', `${id}\n`, () => {});
    }, 1000);
  }
  res.sendStatus(204);
});

app.listen(3000);
