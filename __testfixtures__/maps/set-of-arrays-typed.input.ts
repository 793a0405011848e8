import express from 'express';

const app = express();
const places = new Set<[number, number]>();

app.put('/places', (req, res) => {
  places.add([Number(req.body.x), Number(req.body.y)]);
  res.json({ size: places.size });
});

app.listen(3000);
