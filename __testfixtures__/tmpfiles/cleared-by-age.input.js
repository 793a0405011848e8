const express = require('express');
const fs = require('fs');
const path = require('path');

const PAGES = path.join(__dirname, 'pages');
const app = express();

async function removeOld() {
  for (const name of await fs.promises.readdir(PAGES)) {
    const { mtimeMs } = await fs.promises.stat(path.join(PAGES, name));
    if (Date.now() - mtimeMs < 86400000) continue;
    await fs.promises.unlink(path.join(PAGES, name));
  }
}

app.put('/pages/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(PAGES, req.params.id), req.body);
  res.end();
});
app.get('/pages/:id', async (req, res) => res.send(await fs.promises.readFile(path.join(PAGES, req.params.id))));
app.delete('/pages', async (req, res) => {
  await fs.promises.rm(PAGES, { recursive: true, force: true });
  res.end();
});

async function main() {
  await removeOld();
  app.listen(3000);
}
main();
