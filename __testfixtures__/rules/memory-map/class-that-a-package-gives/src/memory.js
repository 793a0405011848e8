export class MemoryUsers {
  constructor() {
    this.users = new Map(); //~ memory-map users
  }

  save(user) {
    this.users.set(user.id, user);
  }
}
