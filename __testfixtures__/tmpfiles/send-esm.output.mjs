import express from 'express';
import { wrap } from './state/async-handler.mjs';
import { objectKey, putObject, sendObject } from './state/objects.mjs';

const app = express();

app.put('/pages/:name', express.text({ type: 'text/html' }), async (req, res, next) => {
  try {
    await putObject(objectKey('pages', `${req.params.name}.html`), req.body);
    res.sendStatus(201);
  } catch (error) {
    next(error);
  }
});

app.get('/pages/:name', wrap(async (req, res) => {
  await sendObject(req, res, objectKey('pages', `${req.params.name}.html`), { maxAge: 60_000 });
}));

app.listen(3000);
