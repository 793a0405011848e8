const { launch } = require('puppeteer');

module.exports = async (url) => {
  const page = await (await launch()).newPage();
  await page.goto(url);
  return page.evaluate(() => {
    setInterval(() => window.scrollBy(0, 100), 50);
  });
};
