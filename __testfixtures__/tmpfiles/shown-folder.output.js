const path = require('path');
const express = require('express');
const { wrap } = require('./state/async-handler');
const { objectKey, putObject, serveObjects } = require('./state/objects');

const UPLOADS = path.join(__dirname, 'uploads');
const SMALL = path.join(UPLOADS, 'small');

const app = express();

app.get('/health', (req, res) => res.json({ status: 'up', folders: { uploads: UPLOADS, small: SMALL } }));

app.put('/files/:name', express.raw(), wrap(async (req, res) => {
  const file = objectKey('uploads/small', req.params.name);
  await putObject(file, req.body);
  res.sendStatus(201);
}));

app.use('/files', express.static(UPLOADS), serveObjects('uploads'));

app.listen(3000, () => console.log(`Files are in ${UPLOADS}`));
