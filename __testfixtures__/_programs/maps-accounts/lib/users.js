const { hash, compare } = require('./hash');

const users = [];

function register(name, password) {
  if (users.find((user) => user.name === name)) {
    throw new Error('name taken');
  }
  const user = { id: users.length + 1, name, password: hash(password), role: 'user' };
  users.push(user);
  return { id: user.id, name };
}

function authenticate(name, password) {
  const user = users.find((u) => u.name === name);
  if (!user || !compare(password, user.password)) return null;
  return user;
}

function promote(id) {
  const user = users.find((u) => u.id === id);
  if (!user) return false;
  user.role = 'admin';
  return true;
}

const publicUsers = () => users.map(({ id, name, role }) => ({ id, name, role }));

module.exports = { register, authenticate, promote, publicUsers };
