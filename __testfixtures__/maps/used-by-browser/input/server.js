import express from 'express';
import { find, remember } from './shared/index.js';

const app = express();
app.get('/price/:id', (req, res) => res.json(find(req.params.id)));
app.put('/price/:id/:price', (req, res) => {
  remember(req.params.id, req.params.price);
  res.end();
});
app.listen(3000);
