const express = require('express');
const fs = require('fs');
const path = require('path');

if (!process.env.UPLOADS) throw new Error('UPLOADS is missing');
fs.mkdirSync(process.env.UPLOADS, { recursive: true });
const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(process.env.UPLOADS, req.params.name), req.body);
  res.sendStatus(201);
});
app.use('/files', express.static(process.env.UPLOADS));

app.listen(3000);
