import express from 'express';
import fileUpload from 'express-fileupload';
import { objectKey, takeFile } from './state/objects.mjs';

const app = express();
app.use(fileUpload({ useTempFiles: true, tempFileDir: '/tmp/' }));

app.post('/files', async (req, res) => {
  const file = req.files.document;
  await takeFile(objectKey('uploads', file.name), file.tempFilePath);
  res.json({ name: file.name, size: file.size });
});

app.listen(3000);
