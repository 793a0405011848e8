import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap, typedJson, withLock } from './state/stores';

interface Member {
  name: string;
  since: Date;
}

interface Room {
  title: string;
  members?: Map<string, Member>;
}

const app = express();
app.use(express.json());
const rooms = sharedMap<string, Room>('rooms', { codec: typedJson });

app.post('/rooms/:id', wrap(async (req, res) => {
  return withLock('rooms', async () => {
    await rooms.set(req.params.id, { title: String(req.body.title) });
    res.end();
  });
}));

app.post('/rooms/:id/members/:member', wrap(async (req, res) => {
  return withLock('rooms', async () => {
    const room = await rooms.get(req.params.id);
    if (!room) {
      console.error('no room');
      return res.sendStatus(404);
    }
    console.log(`joined ${room.title}`);
    if (!room.members) {
      room.members = new Map<string, Member>();
    }
    const { member } = req.params;
    if (room.members.has(member)) {
      await rooms.update(req.params.id, (entry) => entry && room);
      return res.sendStatus(409);
    }
    room.members.set(member, { name: member, since: new Date() });
    await rooms.update(req.params.id, (entry) => entry && room);
    res.json([...room.members.keys()]);
  });
}));

app.listen(3000);
