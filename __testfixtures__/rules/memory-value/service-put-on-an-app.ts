import express, { type Express, type Request, type Response } from 'express';

class Course {
  private target?: string; //~ memory-value target

  constructor(private readonly app: Express) {}

  start(): void {
    this.app.put('/target', (req: Request, res: Response) => {
      this.target = req.body.value;
      res.end();
    });
    this.app.get('/target', (_req: Request, res: Response) => {
      res.json(this.target);
    });
  }
}

class Page {
  private title?: string;

  setTitle(title: string): void {
    this.title = title;
  }

  toString(): string {
    return `<h1>${this.title}</h1>`;
  }
}

function addServices(app: Express): void {
  const course = new Course(app);
  (app as any).course = course;
  course.start();
}

export class Host {
  private readonly app = express();

  start(): void {
    addServices(this.app);
    this.app.get('/', (req: Request, res: Response) => {
      const page = new Page();
      (res as any).page = page;
      page.setTitle(String(req.query['title']));
      res.send(String(page));
    });
    this.app.post('/restart', () => this.restart());
  }

  private restart(): void {
    this.start();
  }
}

new Host().start();
