'use strict';

const passwords = {};

exports.setPassword = (email, password) => {
  passwords[email] = password;
};

exports.isRight = (email, password) => passwords[email] === password;
