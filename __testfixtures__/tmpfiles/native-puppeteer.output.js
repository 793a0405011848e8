const express = require('express');
const puppeteer = require('puppeteer');
const { wrap } = require('./state/async-handler');
const { fromLocalFile, objectKey, putObject, sendObject } = require('./state/objects');

const FILES = 'files';
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), wrap(async (req, res) => {
  await putObject(objectKey(FILES, req.params.name), req.body);
  res.sendStatus(201);
}));

app.post('/pdf/:id', async (req, res, next) => {
  try {
    const browser = await puppeteer.launch();
    const page = await browser.newPage();
    await page.setContent(req.query.html);
    await fromLocalFile(objectKey(FILES, `${req.params.id}.pdf`), (localFile) => page.pdf({ path: localFile, format: 'A4' }));
    await browser.close();
    await sendObject(req, res, objectKey(FILES, `${req.params.id}.pdf`), { download: true }).catch(next);
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
