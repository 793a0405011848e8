const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const tmp = require('tmp');

const app = express();

app.post('/zip', express.text(), async (req, res) => {
  const file = tmp.fileSync({ keep: true });
  await fs.promises.writeFile(file.name, req.body);
  res.json({ file: file.name });
});

app.listen(3000);
