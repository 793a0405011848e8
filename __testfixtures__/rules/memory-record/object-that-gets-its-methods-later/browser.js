const browser = {}; //~ memory-record browser

browser.start = function (options) {
  this.options = options;
  this.open = 0;
};

browser.visit = function (url) {
  this.open++;
  return fetch(url).finally(() => this.open--);
};

module.exports = browser;
