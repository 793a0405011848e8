module.exports = (user, score) => require('./store').save(user, score);
