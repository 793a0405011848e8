const busboy = require('busboy');
const express = require('express');
const fs = require('fs');
const path = require('path');

const INBOX = path.join(__dirname, 'inbox');
fs.mkdirSync(INBOX, { recursive: true });

const app = express();

app.post('/mails', (req, res) => {
  const bb = busboy({ headers: req.headers, limits: { fileSize: 1000 } });
  const fields = {};
  const names = [];
  bb.on('field', (name, value) => {
    fields[name] = value;
  });
  bb.on('file', (name, file, info) => {
    names.push(info.filename);
    file.pipe(fs.createWriteStream(path.join(INBOX, path.basename(info.filename))));
  });
  bb.on('close', () => {
    res.status(201).json({ subject: fields.subject, names });
  });
  req.pipe(bb);
});

app.get('/mails', (req, res) => {
  res.json(fs.readdirSync(INBOX).sort());
});

app.get('/mails/:name', (req, res) => {
  const source = fs.createReadStream(path.join(INBOX, req.params.name));
  source.on('error', () => res.sendStatus(404));
  source.pipe(res);
});

app.listen(process.env.PORT || 3000);
