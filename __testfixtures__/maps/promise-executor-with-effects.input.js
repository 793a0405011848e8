const express = require('express');
const { later } = require('later');

const app = express();
const scores = new Map();

app.put('/scores/:user', async (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  await new Promise(function (resolve) {
    this.score = scores.get('ada');
    later(resolve, arguments);
  });
  res.end();
});

app.listen(3000);
