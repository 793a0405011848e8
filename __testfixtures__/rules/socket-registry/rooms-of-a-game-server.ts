import { Server } from 'colyseus';
import { GameRoom } from './room';

const server = new Server({ pingInterval: 5000 }); //~ socket-registry server
server.define('game', GameRoom);
server.listen(2567);
