import express from 'express';
import { deleteOld, open } from './database';

class Cleaner {
  private timer?: NodeJS.Timeout;

  private clean() {
    const deleted = deleteOld();
    this.later(deleted > 0 ? 5000 : 60_000);
  }

  private later(delay: number) {
    this.timer = setTimeout(() => { //~ timer-job timer
      this.clean();
    }, delay);
  }

  start() {
    this.later(1000);
  }
}

class Link {
  private timer?: NodeJS.Timeout;

  open() {
    const socket = open();
    socket.on('close', () => this.again());
    socket.on('message', () => this.reconnect());
  }

  private again() {
    this.timer = setTimeout(() => {
      this.open();
    }, 500);
  }

  private reconnect() {
    this.timer = setTimeout(() => {
      this.open();
    }, 800);
  }
}

new Cleaner().start();
new Link().open();
express().get('/', (req, res) => res.end());
