const dgram = require('dgram');

let totals = {}; //~ memory-record totals

dgram.createSocket('udp4').on('message', (data) => {
  const [key, value] = String(data).split(':');
  totals[key] = (totals[key] || 0) + Number(value);
});
