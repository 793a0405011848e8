const { connect } = require('broker');

function open() {
  const connection = connect();
  connection.on('close', () => setTimeout(open, 5000));
}
open();
