const express = require('express');
const XLSX = require('xlsx');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject, withLocalFile } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/sheets/:id', express.json(), wrap(async (req, res) => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(req.body), 'Data');
  await fromLocalFile(objectKey(FILES, `${req.params.id}.xlsx`), (localFile) => XLSX.writeFile(book, localFile));
  res.sendStatus(201);
}));

app.get('/sheets/:id', wrap(async (req, res) => {
  const book = await withLocalFile(objectKey(FILES, `${req.params.id}.xlsx`), (localFile) => XLSX.readFile(localFile));
  res.json(XLSX.utils.sheet_to_json(book.Sheets.Data));
}));

app.listen(3000);
