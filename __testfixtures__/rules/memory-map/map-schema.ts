import { MapSchema, Schema } from '@colyseus/schema';
import { type Client, Room } from 'colyseus';

class State extends Schema {
  players = new MapSchema<number>(); //~ memory-map players

  join(id: string) {
    this.players.set(id, 0);
  }
}

export class GameRoom extends Room {
  state = new State();

  onJoin(client: Client) {
    this.state.join(client.sessionId);
  }
}
