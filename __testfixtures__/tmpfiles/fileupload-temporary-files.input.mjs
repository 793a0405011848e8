import express from 'express';
import fileUpload from 'express-fileupload';
import path from 'node:path';

const app = express();
app.use(fileUpload({ useTempFiles: true, tempFileDir: '/tmp/' }));

app.post('/files', async (req, res) => {
  const file = req.files.document;
  await file.mv(path.join('uploads', file.name));
  res.json({ name: file.name, size: file.size });
});

app.listen(3000);
