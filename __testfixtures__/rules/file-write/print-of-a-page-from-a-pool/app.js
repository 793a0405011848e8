const express = require('express');
const { openPage } = require('./browsers');

const app = express();

app.post('/bills/:id', async (req, res) => {
  const page = await openPage(0);
  await page.pdf({ path: `bills/${req.params.id}.pdf` }); //~ file-write page.pdf
  res.sendStatus(201);
});

app.get('/bills/:id', async (req, res) => {
  const page = await openPage(1);
  res.send(await page.pdf({ format: 'A4' }));
});
