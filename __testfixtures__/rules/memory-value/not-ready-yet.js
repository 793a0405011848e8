const express = require('express');
const { connect } = require('./database');
const app = express();

let ready = false;

app.get('/warm-up', async (req, res) => {
  if (!ready) {
    await connect();
    ready = true;
  }
  res.end();
});
app.get('/', (req, res) => {
  if (!ready) return res.status(425).end();
  res.end();
});
