import { writeFile } from 'node:fs/promises';
import express from 'express';

export const app = express();
app.post('/report', async (req, res) => {
  await writeFile('/tmp/report.csv', String(req.query.rows)); //~ tmp-file writeFile
  res.end();
});
