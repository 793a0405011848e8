import { Server, Socket } from 'socket.io';

class Room {
  static all: Record<string, Room> = {}; //~ memory-record all
  players: string[] = []; //~ memory-array players

  constructor(code: string) {
    Room.all[code] = this;
  }

  join(id: string): void {
    this.players.push(id);
  }
}

class Seat {
  moves: string[] = [];

  constructor(socket: Socket & { seat?: Seat }) {
    socket.seat = this;
  }

  move(to: string): void {
    this.moves.push(to);
  }
}

const io = new Server(3000);
io.on('connection', (socket) => {
  const seat = new Seat(socket);
  socket.on('join', (code: string) => (Room.all[code] ?? new Room(code)).join(socket.id));
  socket.on('move', (to: string) => seat.move(to));
});
