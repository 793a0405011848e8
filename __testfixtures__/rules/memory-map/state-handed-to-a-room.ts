import { type Client, Room } from 'rooms-of-games';

class State {
  players = new Map<string, number>(); //~ memory-map players

  join(id: string) {
    this.players.set(id, 0);
  }
}

class Reply {
  readonly lines: string[] = [];

  say(line: string) {
    this.lines.push(line);
    return this;
  }
}

export class GameRoom extends Room<State> {
  onCreate() {
    this.setState(new State());
  }

  onJoin(client: Client) {
    this.state.join(client.id);
    client.send(new Reply().say('welcome').lines);
  }
}
