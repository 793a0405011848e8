import express from 'express';

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
const rooms = new Map<string, Room>();

app.post('/rooms/:id', (req, res) => {
  rooms.set(req.params.id, { title: String(req.body.title) });
  res.end();
});

app.post('/rooms/:id/members/:member', (req, res) => {
  const room = rooms.get(req.params.id);
  if (!room) {
    console.error('no room');
    return res.sendStatus(404);
  }
  console.log(`joined ${room.title}`);
  if (!room.members) {
    room.members = new Map<string, Member>();
  }
  const { member } = req.params;
  if (room.members.has(member)) return res.sendStatus(409);
  room.members.set(member, { name: member, since: new Date() });
  res.json([...room.members.keys()]);
});

app.listen(3000);
