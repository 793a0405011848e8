import express from 'express';
import formidable from 'formidable';
import { getObject, objectKey, objectReadStream, objectStreams } from './state/objects.mjs';

const app = express();

app.post('/files', async (req, res, next) => {
  try {
    const form = formidable({ fileWriteStreamHandler: objectStreams('uploads'), keepExtensions: true, maxFileSize: 1024 * 1024 });
    const [fields, files] = await form.parse(req);
    const [file] = files.document;
    const text = await getObject(objectKey('uploads', file.newFilename), 'utf8');
    res.json({ title: fields.title[0], name: file.newFilename, length: text.length });
  } catch (error) {
    next(error);
  }
});

app.get('/files/:name', (req, res) => {
  objectReadStream(objectKey('uploads', req.params.name)).pipe(res);
});

app.listen(3000);
