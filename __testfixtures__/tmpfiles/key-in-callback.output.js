const express = require('express');
const http = require('http');
const { copyObject, getObject, keyCheckedLater, objectKey, objectReadStream, putObject, withCallback } = require('./state/objects');

const app = express();
const NOTES = 'notes';

const noteOf = (name) => keyCheckedLater(NOTES, name);

app.put('/notes/:name', express.text(), (req, res) => {
  // Here an error comes to Express.
  withCallback(putObject(objectKey(NOTES, req.params.name), req.body), (err) => {
    if (err) return res.sendStatus(500);
    // Here it would end the process.
    withCallback(copyObject(keyCheckedLater(NOTES, req.params.name), keyCheckedLater(NOTES, req.query.copy)), (failure) => {
      res.sendStatus(failure ? 400 : 201);
    });
  });
});

app.get('/later/:name', (req, res) => {
  setTimeout(() => {
    objectReadStream(keyCheckedLater(NOTES, req.params.name))
      .on('error', () => res.sendStatus(404))
      .pipe(res);
  }, 100);
});

app.get('/careful/:name', (req, res) => {
  setTimeout(() => {
    try {
      const note = objectKey(NOTES, req.params.name);
      withCallback(getObject(note, 'utf8'), (err, text) => (err ? res.sendStatus(404) : res.send(text)));
    } catch {
      res.sendStatus(400);
    }
  }, 100);
});

app.get('/all', (req, res) => {
  // The callback of `map` is one of the handler.
  const streams = req.query.names.split(',').map((name) => objectReadStream(objectKey(NOTES, name)));
  for (const stream of streams) stream.on('error', () => {}).pipe(res, { end: false });
});

http
  .createServer((req, res) => {
    withCallback(getObject(noteOf(req.url.slice(1))), (err, note) => {
      res.statusCode = err ? 404 : 200;
      res.end(note);
    });
  })
  .listen(8081);

app.listen(3000);
