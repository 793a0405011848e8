import express from 'express';

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
  private readonly tasks: Task[] = [];
  private readonly drafts: NewTask[] = [];
  private readonly given: NewTask[] = [];
  private readonly notes: Note[] = [];
  private readonly copies: Note[] = [];

  all(): Task[] {
    return this.tasks;
  }

  add(fresh: NewTask): Task {
    const task: Task = { id: Date.now(), title: fresh.title, createdAt: new Date() };
    this.tasks.push(task);
    return task;
  }

  draft(fresh: NewTask): NewTask[] {
    this.drafts.push({ ...fresh });
    return this.drafts;
  }

  take(fresh: NewTask): NewTask[] {
    this.given.push(fresh);
    return this.given;
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

app.get('/tasks', (req, res) => {
  res.json(service.all());
});
app.post('/tasks', (req, res) => {
  res.json(service.add(req.body));
});
app.post('/drafts', (req, res) => {
  res.json(service.draft(req.body));
});
app.post('/given', (req, res) => {
  res.json(service.take(req.body));
});
app.post('/notes', (req, res) => {
  res.json(service.note(String(req.body.text)));
});

app.listen(3000);
