const express = require('express');
const ExcelJS = require('exceljs');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/sheets/:id', express.json(), wrap(async (req, res, next) => {
  const file = objectKey(FILES, `${req.params.id}.xlsx`);
  try {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Data').addRows(await rowsOf(req.body));
    await fromLocalFile(file, (localFile) => workbook.xlsx.writeFile(localFile));
    await sendObject(req, res, file, { download: true }).catch(next);
  } catch (error) {
    next(error);
  }
}));

async function rowsOf({ rows }) {
  return rows;
}

app.listen(3000);
