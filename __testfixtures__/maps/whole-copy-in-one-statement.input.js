const express = require('express');
const _ = require('lodash');
const app = express();
app.use(express.json());

let tree = {};

app.post('/tree', (req, res) => {
  _.set(tree, req.body.path, req.body.value);
  res.json(tree);
});

app.listen(3000);
