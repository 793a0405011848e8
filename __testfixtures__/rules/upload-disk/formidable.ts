import express from 'express';
import formidable from 'formidable';

export const app = express();
app.post('/files', (req, res) => {
  const form = formidable({ uploadDir: 'uploads' }); //~ upload-disk form
  form.parse(req, (_error, _fields, files) => res.json(files));
});
