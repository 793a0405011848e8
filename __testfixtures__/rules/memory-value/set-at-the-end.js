const express = require('express');
const shutdown = require('http-graceful-shutdown');
const app = express();
const jobs = [{ name: 'sweep', timer: null }];

let isQuiet = false;
const listener = () => {
  isQuiet = true;
};
process.on('unhandledRejection', listener);

const server = app.listen(3000);

shutdown(server, {
  onShutdown: async () => {
    process.removeListener('unhandledRejection', listener);
    for (const job of jobs) job.timer = null;
    console.log(isQuiet);
  },
});
