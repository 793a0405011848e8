import express from 'express';
import { IncomingForm, type Fields, type Files } from 'formidable';
import { promises as fs } from 'fs';

const app = express();

app.post('/import', (req, res, next) => {
  const form = new IncomingForm({ multiples: false });
  form.parse(req, async (err: unknown, _fields: Fields, files: Files) => {
    if (err) return next(err);
    const [list] = files.list!;
    const text = await fs.readFile(list!.filepath, 'utf8');
    await fs.unlink(list!.filepath);
    res.json({ lines: text.split('\n').length });
  });
});

app.listen(3000);
