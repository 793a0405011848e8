const express = require('express');
const { formidable } = require('formidable');
const xlsx = require('xlsx');

const app = express();

app.post('/sheets', async (req, res) => {
  const [, files] = await formidable({}).parse(req);
  const book = xlsx.readFile(files.sheet[0].filepath);
  res.json(book.SheetNames);
});

app.listen(3000);
