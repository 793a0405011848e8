const { scryptSync, randomBytes, timingSafeEqual } = require('crypto');

exports.hash = (password) => {
  const salt = randomBytes(8).toString('hex');
  return `${salt}:${scryptSync(password, salt, 16).toString('hex')}`;
};

exports.compare = (password, hashed) => {
  const [salt, key] = hashed.split(':');
  return timingSafeEqual(scryptSync(password, salt, 16), Buffer.from(key, 'hex'));
};
