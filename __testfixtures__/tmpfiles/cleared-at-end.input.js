const express = require('express');
const fs = require('fs');
const path = require('path');

const PAGES = path.join(__dirname, 'pages');
const app = express();

app.put('/pages/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(PAGES, req.params.id), req.body);
  res.end();
});
app.get('/pages/:id', async (req, res) => res.send(await fs.promises.readFile(path.join(PAGES, req.params.id))));

const server = app.listen(3000);
process.on('SIGTERM', () => {
  server.close(() => fs.rm(PAGES, { recursive: true, force: true }, () => process.exit(0)));
});
