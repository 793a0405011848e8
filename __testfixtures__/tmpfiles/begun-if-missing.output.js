const express = require('express');
const { wrap } = require('./state/async-handler');
const { getObject, objectStat, putObject } = require('./state/objects');

const NEWS = 'var/news.txt';
const app = express();

app.put('/news', express.text(), wrap(async (req, res) => {
  await putObject(NEWS, req.body);
  res.end();
}));
app.get('/news', wrap(async (req, res) => res.send(await getObject(NEWS, 'utf8'))));

async function main() {
  try {
    await objectStat(NEWS);
  } catch {
    await putObject(NEWS, 'nothing yet');
  }
  app.listen(3000);
}
main();
