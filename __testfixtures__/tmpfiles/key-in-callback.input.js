const express = require('express');
const fs = require('fs');
const http = require('http');
const path = require('path');

const app = express();
const NOTES = path.join(__dirname, 'notes');

const noteOf = (name) => path.join(NOTES, name);

app.put('/notes/:name', express.text(), (req, res) => {
  // Here an error comes to Express.
  fs.writeFile(path.join(NOTES, req.params.name), req.body, (err) => {
    if (err) return res.sendStatus(500);
    // Here it would end the process.
    fs.copyFile(path.join(NOTES, req.params.name), path.join(NOTES, req.query.copy), (failure) => {
      res.sendStatus(failure ? 400 : 201);
    });
  });
});

app.get('/later/:name', (req, res) => {
  setTimeout(() => {
    fs.createReadStream(path.join(NOTES, req.params.name))
      .on('error', () => res.sendStatus(404))
      .pipe(res);
  }, 100);
});

app.get('/careful/:name', (req, res) => {
  setTimeout(() => {
    try {
      const note = path.join(NOTES, req.params.name);
      fs.readFile(note, 'utf8', (err, text) => (err ? res.sendStatus(404) : res.send(text)));
    } catch {
      res.sendStatus(400);
    }
  }, 100);
});

app.get('/all', (req, res) => {
  // The callback of `map` is one of the handler.
  const streams = req.query.names.split(',').map((name) => fs.createReadStream(path.join(NOTES, name)));
  for (const stream of streams) stream.on('error', () => {}).pipe(res, { end: false });
});

http
  .createServer((req, res) => {
    fs.readFile(noteOf(req.url.slice(1)), (err, note) => {
      res.statusCode = err ? 404 : 200;
      res.end(note);
    });
  })
  .listen(8081);

app.listen(3000);
