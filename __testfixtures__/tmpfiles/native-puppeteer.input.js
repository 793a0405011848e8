const express = require('express');
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/pdf/:id', async (req, res, next) => {
  try {
    const browser = await puppeteer.launch();
    const page = await browser.newPage();
    await page.setContent(req.query.html);
    await page.pdf({ path: path.join(FILES, `${req.params.id}.pdf`), format: 'A4' });
    await browser.close();
    res.download(path.join(FILES, `${req.params.id}.pdf`));
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
