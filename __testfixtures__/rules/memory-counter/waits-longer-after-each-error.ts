import express from 'express';
import { ask } from './upstream';

const app = express();

class Poller {
  errors = 0;
  pause = 500;

  start() {
    this.poll();
  }

  poll() {
    ask()
      .then(() => {
        this.errors = 0;
        this.pause = 500;
      })
      .catch((error) => {
        let wait = 1000;
        this.errors += 1;
        this.pause = this.pause * 2;
        if (this.errors > 2) wait = Math.max(wait, (this.errors * wait) / 4);
        console.warn(`${this.errors} errors`, error);
        this.later(wait);
        setTimeout(() => this.reconnect(), this.pause);
      });
  }

  later(wait: number) {
    setTimeout(() => this.poll(), wait); //~ timer-job setTimeout
  }

  reconnect() {
    ask();
  }
}

const poller = new Poller();
poller.start();
app.get('/', (req, res) => res.send('ok'));
