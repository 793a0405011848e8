export class Game {
  players = []; //~ memory-array players
  constructor(id) {
    this.id = id;
  }
  join(name) {
    this.players.push(name);
  }
}

export class Draft {
  lines = [];
  add(line) {
    this.lines.push(line);
  }
  text() {
    return this.lines.join('\n');
  }
}
