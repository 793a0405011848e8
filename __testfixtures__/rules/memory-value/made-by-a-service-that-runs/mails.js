const { Service } = require('./service');

class Mails extends Service {
  constructor(context) {
    super(context);
    this.sent = 0; //~ memory-counter sent
    this.context.store.on = async (event, mail) => {
      if (event === 'mail') this.send(mail);
    };
  }

  send(mail) {
    this.sent++;
    this.client.deliver(mail);
  }
}

module.exports = { Mails };
