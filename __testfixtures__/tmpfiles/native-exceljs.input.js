const express = require('express');
const fs = require('fs');
const path = require('path');
const ExcelJS = require('exceljs');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/sheets/:id', express.json(), async (req, res, next) => {
  const file = path.join(FILES, `${req.params.id}.xlsx`);
  try {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Data').addRows(await rowsOf(req.body));
    await workbook.xlsx.writeFile(file);
    res.download(file);
  } catch (error) {
    next(error);
  }
});

async function rowsOf({ rows }) {
  return rows;
}

app.listen(3000);
