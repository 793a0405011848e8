const express = require('express');
const { translate } = require('some-translator');
const app = express();
app.use(express.json());
const words = [];

app.post('/words', (req, res) => {
  words.push({ name: String(req.body.name), text: String(req.body.text) });
  res.sendStatus(201);
});

app.post('/words/:name/translate', async (req, res) => {
  const word = words.find((one) => one.name === req.params.name);
  if (!word) return res.sendStatus(404);
  const text = await translate(word.text);
  word.name = String(req.body.name);
  word.text = String(text);
  res.json(word);
});

app.get('/words', (req, res) => res.json(words));

app.listen(3000);
