import express from 'express';

interface Place {
  x: number;
  y: number;
}

const app = express();
const marks = new Map<Place, string>();

app.post('/marks', (req, res) => {
  const place: Place = { x: Number(req.body.x), y: Number(req.body.y) };
  marks.set(place, 'here');
  res.json(marks.size);
});

app.listen(3000);
