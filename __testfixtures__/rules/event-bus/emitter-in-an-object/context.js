const EventEmitter = require('node:events');

const Context = {
  config: {},
  events: new EventEmitter(), //~ event-bus events
  lifecycle: new EventEmitter(),
};

module.exports = Context;
