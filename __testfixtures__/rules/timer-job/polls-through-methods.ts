import express from 'express';
import { ask } from './client';

class Poller {
  list: string[] = []; //~ memory-array list
  private timer: NodeJS.Timeout | null = null;

  poll = () => {
    if (this.timer) clearTimeout(this.timer);
    ask().then(this.take).catch(this.later);
  };

  take = (list: string[]) => {
    this.list = list;
    this.later();
  };

  later = () => {
    this.timer = setTimeout(this.poll, 5000); //~ timer-job timer
  };
}

const poller = new Poller();
poller.poll();
const app = express();
app.get('/', (req, res) => res.json(poller.list));
