const { writeFileSync, unlinkSync } = require('fs');
const express = require('express');
const exitHook = require('exit-hook');
const { onExit } = require('signal-exit');

const app = express();
writeFileSync('server.pid', String(process.pid));

function remove(file) {
  unlinkSync(file);
}

exitHook(() => remove('server.pid'));
onExit(() => remove('server.port'));

app.listen(80);
