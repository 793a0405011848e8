const express = require('express');

const app = express();
const codes = new Map();

app.post('/codes/:user', (req, res) => {
  codes.set(req.params.user, String(req.body.code));
  setTimeout(() => {
    codes.delete(req.params.user);
    console.log('code of', req.params.user, 'is over');
  }, 60000);
  res.end();
});

app.get('/codes/:user', (req, res) => res.json({ waits: codes.has(req.params.user) }));

app.listen(3000);
