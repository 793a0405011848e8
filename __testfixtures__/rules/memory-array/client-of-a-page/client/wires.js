import { io } from 'socket.io-client';

let socket;

export function connect() {
  socket = io();
  return socket;
}
