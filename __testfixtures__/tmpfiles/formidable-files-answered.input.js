const express = require('express');
const { formidable } = require('formidable');

const app = express();

app.post('/files', async (req, res) => {
  const form = formidable({ uploadDir: 'uploads' });
  const [fields, files] = await form.parse(req);
  res.json({ fields, files });
});

app.listen(3000);
