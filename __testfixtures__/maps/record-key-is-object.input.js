const express = require('express');
const app = express();
const marks = {};

app.put('/marks', (req, res) => {
  marks[[req.body.x, req.body.y]] = 'here';
  res.json(marks['0,0']);
});

app.listen(3000);
