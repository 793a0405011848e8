module.exports = {
  add: require('./add'),
};
