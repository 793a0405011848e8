import express, { type Request, type Response } from 'express';
import { createReadStream } from 'fs';
import { join } from 'path';
import multer from 'multer';

const upload = multer({
  storage: multer.diskStorage({
    destination: 'uploads',
    filename: (_req, file, done) => done(null, `${Date.now()}-${file.originalname}`),
  }),
});
const app = express();

app.post('/files', upload.single('file'), (req: Request, res: Response) => {
  res.status(201).json({ name: req.file?.filename, size: req.file!.size });
});

app.get('/files/:name', (req: Request, res: Response) => {
  createReadStream(join('uploads', String(req.params.name))).pipe(res);
});

app.listen(3000);
