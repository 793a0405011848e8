const express = require('express');
const app = express();
app.use(express.json());
const settings = {};

app.put('/settings/:name', (req, res) => {
  settings[req.params.name] = req.body.value;
  res.end();
});

app.get('/settings/:name', (req, res) => {
  res.json({ value: settings[req.params.name], theme: settings.theme, language: settings['language'] });
});

app.listen(3000);
