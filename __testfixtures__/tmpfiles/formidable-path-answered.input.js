const express = require('express');
const { formidable } = require('formidable');

const app = express();

app.post('/files', async (req, res) => {
  const form = formidable({ uploadDir: 'uploads' });
  const [, files] = await form.parse(req);
  res.json({ path: files.document[0].filepath });
});

app.listen(3000);
