const express = require('express');
const browser = require('./browser');

browser.start({ proxy: process.env.PROXY });
const app = express();
app.get('/render', async (req, res) => {
  const page = await browser.visit(req.query.url);
  res.send(await page.text());
});
