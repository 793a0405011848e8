module.exports = new Bus();

function Bus() {
  this.waiting = {}; //~ memory-record waiting
}

Bus.prototype.subscribe = function (event, listener) {
  this.waiting[event] = this.waiting[event] || [];
  this.waiting[event].push({ listener: listener });
};

Bus.prototype.publish = function (event, value) {
  (this.waiting[event] || []).forEach(function (one) {
    one.listener(value);
  });
};
