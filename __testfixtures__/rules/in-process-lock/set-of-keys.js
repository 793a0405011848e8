const express = require('express');
const app = express();

const busy = new Set(); //~ in-process-lock busy

app.post('/pay/:order', async (req, res) => {
  if (busy.has(req.params.order)) return res.sendStatus(409);
  busy.add(req.params.order);
  try {
    await fetch('http://bank/pay', { method: 'POST' });
  } finally {
    busy.delete(req.params.order);
  }
  return res.end();
});
