import { ConversationState, MemoryStorage } from 'botbuilder';
import express from 'express';

const storage = new MemoryStorage(); //~ memory-record storage
const conversations = new ConversationState(storage);

const app = express();
app.post('/messages', async (req, res) => {
  await conversations.load(req.body);
  res.sendStatus(200);
});
