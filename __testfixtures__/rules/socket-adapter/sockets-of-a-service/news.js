class News {
  setSockets(sockets) {
    this.sockets = sockets;
  }

  tell(text) {
    this.sockets.emit('news', text);
  }
}
module.exports = new News();
