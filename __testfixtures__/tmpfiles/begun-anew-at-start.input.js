const express = require('express');
const fs = require('fs');
const path = require('path');

const NEWS = path.join(__dirname, 'var', 'news.txt');
const app = express();

app.put('/news', express.text(), async (req, res) => {
  await fs.promises.writeFile(NEWS, req.body);
  res.end();
});
app.get('/news', async (req, res) => res.send(await fs.promises.readFile(NEWS, 'utf8')));

async function main() {
  await fs.promises.writeFile(NEWS, 'nothing yet');
  app.listen(3000);
}
main();
