const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ storage: multer.diskStorage({}) });
const named = multer({
  storage: multer.diskStorage({ filename: (req, file, cb) => cb(null, `csv-${Date.now()}`) }),
});
const app = express();

app.post('/import', upload.single('csv'), (req, res) => {
  const rows = fs.readFileSync(req.file.path, 'utf8').split('\n');
  fs.unlinkSync(req.file.path);
  res.json({ rows: rows.length });
});

app.post('/import-named', named.single('csv'), (req, res) => {
  fs.readFile(req.file.path, (err, data) => res.json({ bytes: data.length }));
});

app.listen(3000);
