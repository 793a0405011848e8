import express, { type Request, type Response } from 'express';
import multer from 'multer';
import { objectKey, objectReadStream, objectStorage } from './state/objects';

const upload = multer({
  storage: objectStorage({
    prefix: 'uploads',
    filename: (_req, file, done) => done(null, `${Date.now()}-${file.originalname}`),
  }),
});
const app = express();

app.post('/files', upload.single('file'), (req: Request, res: Response) => {
  res.status(201).json({ name: req.file?.filename, size: req.file!.size });
});

app.get('/files/:name', (req: Request, res: Response) => {
  objectReadStream(objectKey('uploads', String(req.params.name))).pipe(res);
});

app.listen(3000);
