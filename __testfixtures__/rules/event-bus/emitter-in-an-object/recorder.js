const Context = require('./context.js');

exports.record = function () {
  Context.events.on('published', (name) => console.log('record', name));
};
