import express from 'express';
import * as service from './service.mjs';

const app = express();
app.post('/orders/:id', (req, res) => {
  service.place(req.params.id, req.body);
  res.json(service.all());
});
