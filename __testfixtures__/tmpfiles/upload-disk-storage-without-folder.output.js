const express = require('express');
const multer = require('multer');
const { wrap } = require('./state/async-handler');
const { deleteObject, getObject, objectStorage, withCallback } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'tmp' }) });
const named = multer({
  storage: objectStorage({ prefix: 'tmp', filename: (req, file, cb) => cb(null, `csv-${Date.now()}`) }),
});
const app = express();

app.post('/import', upload.single('csv'), wrap(async (req, res) => {
  const rows = (await getObject(req.file.key, 'utf8')).split('\n');
  await deleteObject(req.file.key);
  res.json({ rows: rows.length });
}));

app.post('/import-named', named.single('csv'), (req, res) => {
  withCallback(getObject(req.file.key), (err, data) => res.json({ bytes: data.length }));
});

app.listen(3000);
