const express = require('express');
const puppeteer = require('puppeteer');

const app = express();

async function open() {
  const browser = await puppeteer.launch();
  return browser.newPage();
}

app.post('/bills/:id', async (req, res) => {
  const page = await open();
  const options = { path: `bills/${req.params.id}.pdf`, printBackground: true };
  await page.pdf(options); //~ file-write page.pdf
  res.sendStatus(201);
});

app.get('/bills/:id', async (req, res) => {
  const page = await open();
  const options = { printBackground: true };
  res.send(await page.pdf(options));
});
