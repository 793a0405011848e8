const express = require('express');
const puppeteer = require('puppeteer');
const pool = require('./pool');
const app = express();

let browser;
let connection;

app.get('/shot', async (req, res) => {
  browser ??= await puppeteer.launch();
  const page = await browser.newPage();
  await page.goto(req.query.url);
  res.send(await page.screenshot());
});
app.get('/rows', async (req, res) => {
  if (!connection) connection = await pool.take();
  res.json(await connection.query('select 1'));
});
app.post('/close', async (req, res) => {
  await browser?.close();
  browser = null;
  connection?.release();
  connection = null;
  res.end();
});
