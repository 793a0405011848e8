const express = require('express');
const store = require(process.env.STORE || './store');

const app = express();

app.put('/scores/:user', (req, res) => {
  store.save(req.params.user, req.body.score);
  res.json(store.scoreOf(req.params.user));
});

app.listen(3000);
