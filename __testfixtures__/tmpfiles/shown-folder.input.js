const fs = require('fs');
const path = require('path');
const express = require('express');

const UPLOADS = path.join(__dirname, 'uploads');
const SMALL = path.join(UPLOADS, 'small');
[UPLOADS, SMALL].forEach((folder) => {
  if (!fs.existsSync(folder)) fs.mkdirSync(folder);
});

const app = express();

app.get('/health', (req, res) => res.json({ status: 'up', folders: { uploads: UPLOADS, small: SMALL } }));

app.put('/files/:name', express.raw(), async (req, res) => {
  const file = path.join(SMALL, req.params.name);
  await fs.promises.writeFile(file, req.body);
  res.sendStatus(201);
});

app.use('/files', express.static(UPLOADS));

app.listen(3000, () => console.log(`Files are in ${UPLOADS}`));
