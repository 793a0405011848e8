const express = require('express');
const app = express();

visits = 0; //~ memory-counter visits

app.get('/', (req, res) => {
  visits++;
  res.send(String(visits));
});
