var express = require('express');

var Server = (module.exports = function Server() {
  this._init();
});

Server.prototype._init = function () {
  this.app = express();
  this.seen = []; //~ memory-array seen
  this.app.get('/', this._handle.bind(this));
};

Server.prototype._handle = function (req, res) {
  this.seen.push(req.ip);
  res.json(this.seen.length);
};

new Server().app.listen(3000);
