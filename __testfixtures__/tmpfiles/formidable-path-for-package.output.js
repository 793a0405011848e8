const express = require('express');
const { formidable } = require('formidable');
const xlsx = require('xlsx');
const { wrap } = require('./state/async-handler');
const { objectKey, objectStreams, withLocalFile } = require('./state/objects');

const app = express();

app.post('/sheets', wrap(async (req, res) => {
  const [, files] = await formidable({ fileWriteStreamHandler: objectStreams('tmp') }).parse(req);
  const book = await withLocalFile(objectKey('tmp', files.sheet[0].newFilename), (localFile) => xlsx.readFile(localFile));
  res.json(book.SheetNames);
}));

app.listen(3000);
