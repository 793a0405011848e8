const express = require('express');
const fs = require('fs');
const path = require('path');
const XLSX = require('xlsx');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/sheets/:id', express.json(), (req, res) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(req.body), 'Data');
  XLSX.writeFile(book, path.join(FILES, `${req.params.id}.xlsx`));
  res.sendStatus(201);
});

app.get('/sheets/:id', (req, res) => {
  const book = XLSX.readFile(path.join(FILES, `${req.params.id}.xlsx`));
  res.json(XLSX.utils.sheet_to_json(book.Sheets.Data));
});

app.listen(3000);
