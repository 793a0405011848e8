const express = require('express');
const fs = require('fs');
const path = require('path');
const { spawn } = require('child_process');

const VIDEOS = path.join(__dirname, 'videos');
const app = express();

app.put('/videos/:name', express.raw({ type: 'video/*' }), (req, res) => {
  fs.writeFileSync(path.join(VIDEOS, req.params.name), req.body);
  res.sendStatus(201);
});

app.post('/videos/:name/encode', (req, res) => {
  const ffmpeg = spawn('ffmpeg', ['-i', path.join(VIDEOS, req.params.name), path.join(VIDEOS, 'out.mp4')]);
  ffmpeg.on('close', (code) => res.json({ code }));
});

app.listen(3000);
