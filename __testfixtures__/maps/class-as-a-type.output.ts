import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList, typedJson } from './state/stores';

class Task {
  id!: number;
  title!: string;
  createdAt!: Date;
}

class NewTask {
  title!: string;
  due?: string;
}

class Note {
  constructor(
    public id: number,
    public text: string,
  ) {}

  isShort(): boolean {
    return this.text.length < 80;
  }
}

class TaskService {
  private readonly tasks = sharedList<Task>('tasks', { codec: typedJson });
  private readonly drafts = sharedList<NewTask>('drafts');
  private readonly given = sharedList<NewTask>('given');
  private readonly notes: Note[] = [];
  private readonly copies: Note[] = [];

  async all(): Promise<Task[]> {
    return await this.tasks.toArray();
  }

  async add(fresh: NewTask): Promise<Task> {
    const task: Task = { id: Date.now(), title: fresh.title, createdAt: new Date() };
    await this.tasks.push(task);
    return task;
  }

  async draft(fresh: NewTask): Promise<NewTask[]> {
    await this.drafts.push({ ...fresh });
    return await this.drafts.toArray();
  }

  async take(fresh: NewTask): Promise<NewTask[]> {
    await this.given.push(fresh);
    return await this.given.toArray();
  }

  note(text: string): Note {
    const note = new Note(Date.now(), text);
    this.notes.push(note);
    const first = this.notes.find((one) => one.text === text);
    if (first) this.copies.push(first);
    return note;
  }
}

const service = new TaskService();
const app = express();
app.use(express.json());

app.get('/tasks', wrap(async (req, res) => {
  res.json(await service.all());
}));
app.post('/tasks', wrap(async (req, res) => {
  res.json(await service.add(req.body));
}));
app.post('/drafts', wrap(async (req, res) => {
  res.json(await service.draft(req.body));
}));
app.post('/given', wrap(async (req, res) => {
  res.json(await service.take(req.body));
}));
app.post('/notes', (req, res) => {
  res.json(service.note(String(req.body.text)));
});

app.listen(3000);
