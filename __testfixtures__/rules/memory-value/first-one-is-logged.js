const express = require('express');
const app = express();

let isFirst = true;

app.get('/', (req, res) => {
  if (isFirst) {
    isFirst = false;
    console.log('serving');
  }
  res.end();
});
