const express = require('express');
const fs = require('fs');

const app = express();
app.post('/logout', express.json(), (request, response) => {
  setTimeout(async () => {
    await fs.promises.rm(`./profiles/${request.body.name}`, { recursive: true }); //~ file-write fs.promises.rm
    response.end();
  }, 500);
});

app.post('/report', express.json(), (request, response) => {
  const path = `/srv/reports/${request.body.name}.txt`;
  fs.writeFileSync(path, request.body.text); //~ file-write fs.writeFileSync
  response.download(path); //~ file-serve response.download
  setTimeout(() => fs.unlinkSync(path), 60_000); //~ timer-job setTimeout
});
module.exports = app;
