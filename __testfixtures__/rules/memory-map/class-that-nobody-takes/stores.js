class MemoryUsers {
  constructor() {
    this.users = new Map();
  }

  save(user) {
    this.users.set(user.id, user);
  }
}

class RedisUsers {
  constructor(client) {
    this.client = client;
  }

  save(user) {
    return this.client.hSet('users', user.id, JSON.stringify(user));
  }
}

module.exports = { MemoryUsers, RedisUsers };
