import express from 'express';
import { withFile } from 'tmp-promise';
import { render } from 'renderer';

export const app = express();
app.get('/pdf', async (req, res) => {
  await withFile(async ({ path }) => {
    res.send(await render(path, req.query.page));
  });
});
