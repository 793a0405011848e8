// The file calls its own functions by a name that it exports as well, also behind callbacks of other functions.
let jobs;
const { exec } = require('child_process');
const queue = require('./queue');

const running = {}; //~ memory-record running

module.exports = jobs = {
  begin(id, callback) {
    return queue.inTurn((done) => jobs.run(id, done), callback);
  },
  run(id, callback) {
    return (running[id] = exec(`make ${id}`, (error) => {
      delete running[id];
      callback(error);
    }).pid);
  },
  stop(id, callback) {
    if (running[id]) process.kill(running[id]);
    return callback();
  },
};
