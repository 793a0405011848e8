const puppeteer = require('puppeteer');

const browsers = [];

async function openPage(index) {
  browsers[index] = browsers[index] ?? (await puppeteer.launch());
  return browsers[index].newPage();
}

module.exports = { openPage };
