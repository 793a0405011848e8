const express = require('express');
const session = require('express-session');

exports.open = async (driver) => {
  const session = await driver.session({ database: 'neo4j' });
  return session({ secret: 'cat' });
};
exports.app = express().set('cookie', session.Cookie);
