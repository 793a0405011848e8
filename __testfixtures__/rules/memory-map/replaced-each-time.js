import express from 'express';
import { render } from 'some-renderer';

const previews = new Map(); //~ memory-map previews

function publish(id, draft) {
  const before = previews.get(id);
  console.log('replaces', before);
  previews.set(id, render(draft));
}

const app = express();
app.put('/previews/:id', (req, res) => {
  publish(req.params.id, req.body);
  res.sendStatus(204);
});
app.get('/previews/:id', (req, res) => res.send(previews.get(req.params.id)));
