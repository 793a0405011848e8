const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();
app.post('/x/:id', express.text(), async (req, res) => {
  const file = path.join(__dirname, 'out', req.params.id + '.txt');
  await fs.promises.writeFile(file, req.body);
  res.json({ file });
});
app.get('/read', async (req, res) => { res.send(await fs.promises.readFile(req.query.file, 'utf8')); });
app.listen(3000);
