const express = require('express');
const fs = require('fs');

const app = express();

app.post('/pages/:id', express.text(), (req, res, next) => {
  fs.writeFile(`./pages/${req.params.id}.html`, req.body, { encoding: 'utf8', mode: 0o644 }, (err) => {
    if (err) return next(err);
    res.sendStatus(201);
  });
});

app.get('/pages/:id', (req, res, next) => {
  fs.readFile('./pages/' + req.params.id + '.html', 'utf8', (err, html) => {
    if (err && err.code === 'ENOENT') return res.sendStatus(404);
    if (err) return next(err);
    res.send(html);
  });
});

app.delete('/pages/:id', (req, res, next) => {
  fs.unlink('./pages/' + req.params.id + '.html', done);

  function done(err) {
    if (err) return next(err);
    res.sendStatus(204);
  }
});

app.listen(3000);
