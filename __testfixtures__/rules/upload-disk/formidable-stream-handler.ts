import express from 'express';
import formidable from 'formidable';
import { objectStream } from 'object-streams';

export const app = express();
app.post('/files', (req, res) => {
  const form = formidable({ fileWriteStreamHandler: () => objectStream() });
  form.parse(req, () => res.end());
});
