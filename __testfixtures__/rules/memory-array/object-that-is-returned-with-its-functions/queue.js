module.exports = function (url) {
  const api = {};
  const items = []; //~ in-process-queue items

  async function send() {
    const item = items.shift();
    if (item) await fetch(url, { method: 'POST', body: JSON.stringify(item) });
    if (items.length) setImmediate(send);
  }

  api.add = function (item) {
    if (items.push(item) === 1) setImmediate(send);
    return api;
  };

  return api;
};
