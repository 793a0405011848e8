import express from 'express';
import multer from 'multer';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({ forcePathStyle: true });
const objectOf = (name) => ({ Bucket: process.env.S3_BUCKET, Key: `photos/${name}` });
const upload = multer({ storage: multer.memoryStorage() });

const app = express();

app.post('/photos', upload.single('photo'), async (req, res) => {
  const { originalname, buffer, mimetype } = req.file;
  await s3.send(new PutObjectCommand({ ...objectOf(originalname), Body: buffer, ContentType: mimetype }));
  res.status(201).json({ name: req.file.originalname, size: req.file.size });
});

app.get('/photos/:name', async (req, res) => {
  try {
    const object = await s3.send(new GetObjectCommand(objectOf(req.params.name)));
    res.type(object.ContentType).send(Buffer.from(await object.Body.transformToByteArray()));
  } catch {
    res.sendStatus(404);
  }
});

app.listen(process.env.PORT);
