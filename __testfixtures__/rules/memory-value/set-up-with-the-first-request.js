const express = require('express');
const { createTable, save } = require('./table');

let isThere = false;

async function ready() {
  if (isThere) return;
  await createTable();
  isThere = true;
}

const app = express();
app.post('/rows', express.json(), async (req, res) => {
  await ready();
  await save(req.body);
  res.end();
});
