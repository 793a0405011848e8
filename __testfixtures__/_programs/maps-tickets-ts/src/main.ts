import express, { type ErrorRequestHandler } from 'express';
import { InMemoryTicketRepository } from './repository.js';
import { NotFound, TicketService } from './service.js';

const repository = new InMemoryTicketRepository();
const tickets = new TicketService(repository);

const app = express();
app.use(express.json());

app.get('/tickets', (_req, res) => {
  res.json(tickets.list());
});

app.get('/tickets/open/count', (_req, res) => {
  res.json({ open: tickets.countOpen() });
});

app.get('/tickets/:id', (req, res) => {
  res.json(tickets.get(Number(req.params.id)));
});

app.post('/tickets', (req, res) => {
  const { title } = req.body as { title: string };
  res.status(201).json(tickets.open(title));
});

app.post('/tickets/:id/comments', (req, res) => {
  const { text } = req.body as { text: string };
  res.json(tickets.comment(Number(req.params.id), text));
});

app.post('/tickets/:id/close', (req, res) => {
  res.json(tickets.close(Number(req.params.id)));
});

app.delete('/tickets/:id', (req, res) => {
  tickets.remove(Number(req.params.id));
  res.sendStatus(204);
});

const onError: ErrorRequestHandler = (error: Error, _req, res, _next) => {
  res.status(error instanceof NotFound ? 404 : 500).json({ error: error.message });
};
app.use(onError);

app.listen(process.env.PORT ?? 3000);
