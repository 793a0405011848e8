import { EventEmitter } from 'node:events';
import express from 'express';
import { ask } from './upstream';

class Upstream extends EventEmitter {
  errors = 0; //~ memory-counter errors

  poll() {
    ask()
      .then(() => {
        if (this.errors !== 0) {
          this.errors = 0;
          this.emit('up');
        }
      })
      .catch(() => {
        this.errors += 1;
        setTimeout(() => this.poll(), 1000 * this.errors);
      });
  }
}

const upstream = new Upstream();
upstream.poll();

const app = express();
app.get('/events', (req, res) => {
  upstream.on('up', () => res.write('data: up\n\n'));
});
