import { io } from 'socket.io-client';

const socket = io('https://feed.example');
socket.on('price', (price) => console.log(price));
