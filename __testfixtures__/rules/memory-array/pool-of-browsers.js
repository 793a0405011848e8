const express = require('express');
const puppeteer = require('puppeteer');

const app = express();
const browsers = [];

async function browserFor(index) {
  if (!browsers[index]) {
    browsers[index] = await puppeteer.launch();
    browsers[index].on('disconnected', () => {
      browsers[index] = null;
    });
  }
  return browsers[index];
}

app.get('/title', async (req, res) => {
  const browser = await browserFor(req.query.url.length % 4);
  const page = await browser.newPage();
  await page.goto(req.query.url);
  res.send(await page.title());
});
