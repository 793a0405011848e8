const express = require('express');
const fs = require('fs');
const path = require('path');
const os = require('os');

const UPLOADS = path.join(__dirname, 'uploads');
fs.mkdirSync(UPLOADS, { recursive: true });

const fileFor = (name) => path.join(UPLOADS, name + '.txt');

const app = express();

app.put('/notes/:id', express.text(), (req, res) => {
  const file = path.join(UPLOADS, `${req.params.id}.txt`);
  fs.writeFileSync(file, req.body);
  res.sendStatus(204);
});

app.get('/notes/:id', async (req, res) => {
  try {
    res.send(await fs.promises.readFile(fileFor(req.params.id), 'utf8'));
  } catch {
    res.sendStatus(404);
  }
});

app.get('/notes', (req, res, next) => {
  fs.readdir(UPLOADS, (err, names) => {
    if (err) return next(err);
    res.json(names);
  });
});

app.delete('/notes/:id', (req, res) => {
  const file = fileFor(req.params.id);
  if (!fs.existsSync(file)) return res.sendStatus(404);
  fs.unlinkSync(file);
  res.sendStatus(204);
});

app.post('/report', (req, res) => {
  req.pipe(fs.createWriteStream(`${os.tmpdir()}/report-${req.query.id}.csv`)).on('finish', () => res.sendStatus(201));
});

app.get('/report/:id', (req, res) => {
  fs.createReadStream(path.join(os.tmpdir(), 'report-' + req.params.id + '.csv')).pipe(res);
});

app.listen(3000);
