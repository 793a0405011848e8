const express = require('express');
const printer = require('html-pdf-chrome');
const { describe } = require('./archive');

const app = express();
app.post('/bills', (req, res) => {
  printer
    .create(req.body.html)
    .then((document) => document.toFile(`bills/${req.body.number}.pdf`)) //~ file-write document.toFile
    .then(() => res.end());
});
app.post('/notes', (req, res) => {
  printer
    .create(req.body.html)
    .then((document) => describe(document.toBase64()))
    .then((note) => note.toFile('note'))
    .then(() => res.end());
});
