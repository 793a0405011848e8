const express = require('express');
const fs = require('fs');
const { promisify } = require('util');
const exec = promisify(require('child_process').exec);

const app = express();

app.put('/docs/:name', express.text(), (req, res) => {
  fs.writeFileSync(`docs/${req.params.name}.md`, req.body);
  res.sendStatus(201);
});

app.post('/docs/:name/html', async (req, res, next) => {
  exec(`pandoc docs/${req.params.name}.md`).then(({ stdout }) => res.type('html').send(stdout), next);
});

app.listen(3000);
