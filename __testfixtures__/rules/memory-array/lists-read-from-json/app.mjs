import express from 'express';
import fs from 'fs';
import { createRequire } from 'module';
import pets from './pets.js';
import { read } from './read.js';

const people = await read('./people.json'); //~ memory-array people
const places = JSON.parse(fs.readFileSync('./places.json', 'utf8')); //~ memory-array places
const words = JSON.parse(fs.readFileSync('./words.json', 'utf8'));
const require = createRequire(import.meta.url);
const towns = require('./towns.json');
const settings = require('./settings.json');

words.push('start');

const app = express();
app.use(express.json());
app.get('/', (req, res) => res.json({ people, places, words, towns }));
app.post('/people', (req, res) => {
  people.push(req.body);
  res.end();
});
app.delete('/places/:at', (req, res) => {
  places.splice(Number(req.params.at), 1);
  res.end();
});
app.get('/pets', (req, res) => res.json(pets.all()));
app.post('/pets', (req, res) => res.json(pets.add(req.body)));
app.get('/longer', async (req, res) => {
  const copy = await read('./words.json');
  copy.push(req.query.word);
  res.json(copy);
});
app.get("/port", (req, res) => res.json(settings.port));
