const express = require('express');
const fs = require('fs');
const path = require('path');

const PAGES = path.join(__dirname, 'pages');
const app = express();

function emptyPages() {
  if (!fs.existsSync(PAGES)) return;
  for (const name of fs.readdirSync(PAGES)) fs.unlinkSync(path.join(PAGES, name));
}

app.put('/pages/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(PAGES, req.params.id), req.body);
  res.end();
});
app.get('/pages/:id', async (req, res) => res.send(await fs.promises.readFile(path.join(PAGES, req.params.id))));

async function main() {
  emptyPages();
  app.listen(3000);
}
main();
