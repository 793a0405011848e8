import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import multer from 'multer';

const UPLOADS = './public/uploads';

const storage = multer.diskStorage({
  destination: (req, file, cb) => {
    fs.mkdirSync(UPLOADS, { recursive: true });
    cb(null, UPLOADS);
  },
  filename: (req, file, cb) => {
    cb(null, Date.now() + path.extname(file.originalname));
  },
});
const upload = multer({ storage, fileFilter: (req, file, cb) => cb(null, /image/.test(file.mimetype)) });
const app = express();

app.post('/photos', upload.array('photos', 5), (req, res, next) => {
  for (const file of req.files) {
    const target = path.join(UPLOADS, `${req.body.title}-${file.originalname}`);
    fs.rename(file.path, target, (err) => err && next(err));
  }
  res.json(req.files.map((f) => f.filename));
});

app.delete('/photos/:name', (req, res) => {
  const file = path.join(UPLOADS, req.params.name);
  if (fs.existsSync(file)) fs.unlinkSync(file);
  res.sendStatus(204);
});

app.listen(3000);
