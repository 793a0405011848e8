const express = require('express');
const fs = require('fs');
const multer = require('multer');

const upload = multer({ dest: 'uploads' });
const app = express();

app.post('/files', upload.single('file'), (req, res) => res.json({ id: req.file.filename }));

app.get('/files/:id', (req, res) => {
  res.download(`uploads/${req.params.id}`, /** name,*/(error) => {
    if (error) res.sendStatus(500);
  });
});

app.delete('/files/:id', (req, res) => {
  fs.unlink(`uploads/${req.params.id}`, /* always */ () => res.sendStatus(204));
});

app.listen(3000);
