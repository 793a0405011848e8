const express = require('express');
const app = express();

let ready = false;

async function ensureReady() {
  if (ready) return;
  await fetch('http://search/index', { method: 'PUT' });
  ready = true;
}

app.get('/', async (req, res) => {
  await ensureReady();
  res.end();
});
