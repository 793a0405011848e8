import { saveAll } from 'revisions';

class SaveJob {
  private timer: NodeJS.Timeout | undefined;

  start(): void {
    this.timer = setInterval(this.run.bind(this), 300000); //~ timer-job timer
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private run(): void {
    saveAll();
  }
}

export const job = new SaveJob();
job.start();
