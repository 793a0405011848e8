'use strict';

const { randomBytes } = require('crypto');

const LIFETIME = 15 * 60 * 1000;
const tokens = new Map();

exports.issue = function issue(email) {
  const token = randomBytes(16).toString('hex');
  tokens.set(token, { email, expires: Date.now() + LIFETIME });
  return token;
};

/** Gives the address that the token was issued for, once. */
exports.redeem = function redeem(token) {
  const entry = tokens.get(token);
  if (!entry) return null;
  tokens.delete(token);
  if (entry.expires < Date.now()) return null;
  return entry.email;
};

exports.pending = () => tokens.size;
