let port = 3000; //~ memory-value port

exports.change = (value) => {
  port = value;
};

exports.port = () => port;
