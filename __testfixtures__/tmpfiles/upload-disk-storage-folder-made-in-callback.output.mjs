import express from 'express';
import path from 'node:path';
import multer from 'multer';
import { wrap } from './state/async-handler.mjs';
import { deleteObject, moveObject, objectExists, objectKey, objectStorage, withCallback } from './state/objects.mjs';

const UPLOADS = 'public/uploads';

const storage = objectStorage({
  prefix: UPLOADS,
  filename: (req, file, cb) => {
    cb(null, Date.now() + path.extname(file.originalname));
  },
});
const upload = multer({ storage, fileFilter: (req, file, cb) => cb(null, /image/.test(file.mimetype)) });
const app = express();

app.post('/photos', upload.array('photos', 5), (req, res, next) => {
  for (const file of req.files) {
    const target = objectKey(UPLOADS, `${req.body.title}-${file.originalname}`);
    withCallback(moveObject(file.key, target), (err) => err && next(err));
  }
  res.json(req.files.map((f) => f.filename));
});

app.delete('/photos/:name', wrap(async (req, res) => {
  const file = objectKey(UPLOADS, req.params.name);
  if (await objectExists(file)) await deleteObject(file);
  res.sendStatus(204);
}));

app.listen(3000);
