const express = require('express');
const fs = require('fs');
const path = require('path');

const REPORTS = path.join(__dirname, 'reports');
fs.mkdirSync(REPORTS, { recursive: true });

const app = express();

app.post('/reports/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(REPORTS, `${req.params.id}.csv`), req.body);
  res.sendStatus(201);
});

app.get('/reports/:id', (req, res) => {
  res.download(path.join(REPORTS, `${req.params.id}.csv`));
});

app.get('/named/:id', (req, res) => {
  res.download(path.join(REPORTS, `${req.params.id}.csv`), 'report.csv');
});

app.get('/renamed/:id', async (req, res) => {
  try {
    const file = path.join(REPORTS, `${req.params.id}.csv`);
    res.download(file, req.query.name, { maxAge: '1h', headers: { 'X-Report': req.params.id } });
  } catch (error) {
    res.status(500).send(error.message);
  }
});

app.get('/counted/:id', (req, res, next) => {
  const file = path.join(REPORTS, `${req.params.id}.csv`);
  res.download(file, 'report.csv', (err) => {
    if (err) return next(err);
    console.log('sent', file);
  });
});

app.get('/next/:id', (req, res, next) => {
  res.status(202).sendFile(path.resolve(REPORTS, req.params.id), next);
});

app.get('/rooted/:id', (req, res) => res.sendFile(req.params.id + '.csv', { root: REPORTS, maxAge: 1000 }));

app.get('/plain/:id', (req, res) => {
  fs.stat(path.join(REPORTS, req.params.id), (err, stats) => {
    if (err) return res.sendStatus(410);
    res.set('X-Size', String(stats.size)).sendFile(`reports/${req.params.id}`, { root: __dirname });
  });
});

const send = (name, res) => {
  res.sendFile(path.join(REPORTS, name));
};
app.get('/latest', (req, res) => {
  send('latest.csv', res);
});

app.listen(3000);
