const express = require('express');
const fs = require('fs');
const { IncomingForm } = require('formidable');

const app = express();

app.post('/import', (req, res) => {
  new IncomingForm({ multiples: false }).parse(req, (err, fields, files) => {
    if (err) return res.sendStatus(400);
    fs.readFile(files.list[0].filepath, 'utf8', (err, text) => res.json({ lines: text.split('\n').length }));
  });
});

app.listen(3000);
