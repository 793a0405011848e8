const https = require('node:https');
const { EventEmitter } = require('node:events');

class Feed extends EventEmitter {
  connect() {
    https
      .request(process.env.FEED, (response) => {
        response.on('data', (data) => this.emit('data', data));
        response.on('end', this.reconnect.bind(this));
      })
      .end();
  }

  reconnect() {
    global.setTimeout(this.connect.bind(this), 5000);
  }
}

function watch(bot) {
  bot.on('polling_error', () => {
    bot.stopPolling();
    setTimeout(() => bot.startPolling(), 5000);
  });
}

new Feed().connect();
watch(require('./bot'));
