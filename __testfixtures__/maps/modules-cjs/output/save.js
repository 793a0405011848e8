module.exports = async (user, score) => require('./store').save(user, score);
