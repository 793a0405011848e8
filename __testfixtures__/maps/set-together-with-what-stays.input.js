const express = require('express');
const { chromium, firefox } = require('playwright');

let browser;
let kind = 'chromium';
const app = express();

async function close() {
  await browser.close();
  browser = undefined;
  kind = 'chromium';
}

async function open(wanted) {
  if (browser && kind !== wanted) await close();
  if (!browser) {
    browser = await (wanted === 'firefox' ? firefox : chromium).launch();
    kind = wanted;
  }
  return browser;
}

app.get('/shots', async (req, res) => {
  const page = await (await open(String(req.query.kind))).newPage();
  res.send(await page.screenshot());
});

app.get('/kind', (req, res) => {
  res.json({ kind });
});

app.listen(3000);
