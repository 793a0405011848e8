const express = require('express');
const fs = require('fs');
const path = require('path');

const UPLOADS = path.join(__dirname, 'uploads');
if (!fs.existsSync(UPLOADS)) {
  fs.mkdirSync(UPLOADS);
}

const app = express();
app.use('/uploads', express.static(UPLOADS, {
  maxAge: '1d', // a day
  index: false, // no listing
}));

app.put('/uploads/:name', express.raw({ type: '*/*', limit: '10mb' }), async (req, res) => {
  await fs.promises.writeFile(path.join(UPLOADS, req.params.name), req.body);
  res.sendStatus(201);
});

app.delete('/uploads/:name', (req, res) => {
  fs.unlink(path.join(UPLOADS, req.params.name), (err) => {
    res.sendStatus(err ? 404 : 204);
  });
});

app.listen(3000);
