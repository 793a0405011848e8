import express from 'express';
import { current } from './places.js';

interface Place {
  x: number;
  y: number;
}

const app = express();
const marks = new Map<Place, string>();

app.post('/marks', (req, res) => {
  const place = current();
  marks.set(place, 'here');
  res.json(marks.size);
});

app.listen(3000);
