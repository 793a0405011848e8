import { writeFile as store } from 'node:fs/promises';
import express from 'express';

export const app = express();
app.put('/theme', async (req, res) => {
  await store('theme.css', String(req.query.css)); //~ file-write store
  res.end();
});
