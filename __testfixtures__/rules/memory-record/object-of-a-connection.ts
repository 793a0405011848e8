import { Server, type Socket } from 'socket.io';

class Desk {
  private places: Record<string, string> = {};

  take(name: string, by: string) {
    this.places[name] = by;
  }

  leave() {
    this.places = {};
  }
}

class Hall {
  private guests: Record<string, string> = {}; //~ memory-record guests

  enter(name: string, by: string) {
    this.guests[name] = by;
  }
}

interface Client extends Socket {
  desk: Desk;
}

const halls: { main?: Hall } = {};

const io = new Server(3000);
io.on('connection', (socket: Socket) => {
  const client = socket as Client;
  client.desk = new Desk();
  client.on('take', (name: string) => client.desk.take(name, socket.id));
  client.on('disconnect', () => client.desk.leave());

  const all = halls;
  all.main ??= new Hall();
  client.on('enter', (name: string) => all.main?.enter(name, socket.id));
});
