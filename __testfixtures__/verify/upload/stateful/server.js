import express from 'express';
import multer from 'multer';

const PHOTOS = new URL('uploads/', import.meta.url).pathname;
const storage = multer.diskStorage({
  destination: PHOTOS,
  filename: (req, file, done) => done(null, file.originalname),
});
const upload = multer({ storage });

const app = express();

app.post('/photos', upload.single('photo'), async (req, res) => {
  res.status(201).json({ name: req.file.originalname, size: req.file.size });
});

app.use('/photos', express.static(PHOTOS));

app.listen(process.env.PORT);
