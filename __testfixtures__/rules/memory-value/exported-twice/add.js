let admin; //~ memory-value admin

module.exports = exports = function (socket) {
  begin(socket);

  function begin(one) {
    if (one.handshake.query.isAdmin) setAdmin(one);
    else if (admin) admin.emit('new', one.id);
  }

  function setAdmin(one) {
    admin = one;
  }
};
