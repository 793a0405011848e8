var Hits = (module.exports = function Hits() {
  this.data = 0; //~ memory-counter data
});

Hits.prototype.measure = function () {
  this.data++;
};

Hits.prototype.read = function () {
  return this.data;
};
