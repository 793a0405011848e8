import { WebSocketServer, type WebSocket } from 'ws';

const wss = new WebSocketServer({ port: 3000 });
const seats = new Map<string, string>();
const visits = new Map<string, number>();
const rooms = new Map<string, string>();

function leave(id: string, room: string): void {
  console.log(id, 'leaves', room);
  seats.delete(id);
}

// The compiler would not know any more that `id` is a text.
wss.on('connection', (socket: WebSocket, request) => {
  let id = request.headers.cookie;
  if (!id) return;
  if (seats.has(id)) leave(id, 'hall');
  else seats.set(id, 'hall');
  socket.on('close', () => {
    console.log('gone');
  });
});

// `count` is used further down.
wss.on('connection', (socket: WebSocket, request) => {
  const id = String(request.headers.cookie);
  const count = visits.get(id);
  console.log('comes', id);
  visits.set(id, count ? Math.floor(count) + 1 : 1);
  socket.on('message', () => {
    socket.send(String(count));
  });
});

// The function ends there.
wss.on('connection', (socket: WebSocket, request) => {
  const id = String(request.headers.cookie);
  const room = rooms.get(id);
  if (room === 'hall') return;
  console.log(room);
  rooms.set(id, 'hall');
  socket.on('message', () => {
    rooms.delete(id);
  });
});
