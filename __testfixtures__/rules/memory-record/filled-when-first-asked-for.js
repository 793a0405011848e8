const express = require('express');
const fs = require('fs');

let words = null;
function readWords() {
  if (words) return;
  words = {};
  for (const file of fs.readdirSync('words')) words[file] = JSON.parse(fs.readFileSync(`words/${file}`, 'utf8'));
}

let notes = null; //~ memory-record notes
function readNotes() {
  if (notes) return;
  notes = {};
  for (const file of fs.readdirSync('notes')) notes[file] = JSON.parse(fs.readFileSync(`notes/${file}`, 'utf8'));
}

const app = express();
app.get('/words/:name', (req, res) => {
  readWords();
  res.json(words[req.params.name]);
});
app.put('/notes/:name', (req, res) => {
  readNotes();
  notes[req.params.name] = req.body;
  res.json(notes);
});
