const { fork } = require('child_process');

module.exports = (text) =>
  new Promise((resolve) => {
    const worker = fork('./render.js');
    worker.once('message', resolve);
    worker.send({ text });
  });
