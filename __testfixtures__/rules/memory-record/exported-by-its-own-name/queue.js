module.exports = {
  inTurn(work, callback) {
    return work((error) => callback(error));
  },
};
