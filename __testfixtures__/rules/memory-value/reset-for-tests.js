let started = false;
let port = 3000;

exports.start = () => {
  if (started) return;
  started = true;
};

exports.resetForTests = () => {
  started = false;
};

exports.__testHooks = {
  setPort(value) {
    port = value;
  },
};

exports.port = () => port;
