import { RedisPresence, Server } from 'colyseus';
import { GameRoom } from './room';

const server = new Server({ presence: new RedisPresence() });
server.define('game', GameRoom);
server.listen(2567);
