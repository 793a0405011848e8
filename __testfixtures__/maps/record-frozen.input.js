const express = require('express');
const app = express();
const settings = {};
Object.defineProperty(settings, 'version', { value: 1 });

app.put('/settings/:name', (req, res) => {
  settings[req.params.name] = String(req.body.value);
  res.json(settings[req.params.name]);
});

app.listen(3000);
