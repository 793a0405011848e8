// One object for all, which the class keeps: `this` of a static method is the class.
import { createServer } from 'node:http';

class Rooms {
  static #one?: Rooms;
  static last?: Rooms;
  private readonly members = new Map<string, string[]>(); //~ memory-map members

  static get(): Rooms {
    return (this.#one ??= new Rooms());
  }
  join(room: string, name: string): string[] {
    const found = [...(this.members.get(room) ?? []), name];
    this.members.set(room, found);
    return found;
  }
}

class Votes {
  private static instance?: Votes;
  readonly #counts = new Map<string, number>(); //~ memory-map #counts

  static {
    this.instance = new Votes();
  }
  static shared(): Votes {
    if (!this.instance) this.instance = new Votes();
    return this.instance;
  }
  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }
}

createServer((req, res) => {
  Votes.shared().add(req.url ?? '');
  res.end(Rooms.get().join('all', req.url ?? '').join());
});
