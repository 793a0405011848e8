import tls from 'node:tls';
import express from 'express';

class Remote {
  rpc?: Promise<tls.TLSSocket>;
  ready?: Promise<tls.TLSSocket>;

  connect(): Promise<tls.TLSSocket> {
    return new Promise((resolve, reject) => {
      const socket = tls.connect({ host: process.env.HOST, port: 1 });
      socket.once('error', (error) => {
        this.ready = this.rpc = Promise.reject(error);
        reject(error);
      });
      socket.on('secureConnect', () => resolve(socket));
    });
  }

  async open() {
    await (this.ready = (this.rpc = this.connect()).then((socket) => this.login().then(() => socket)));
  }

  async login() {
    (await this.rpc)?.write('login');
  }

  async ask(text: string) {
    (await this.ready)?.write(text);
  }
}

const remote = new Remote();
const app = express();
app.post('/open', async (req, res) => {
  await remote.open();
  res.end();
});
app.post('/ask', async (req, res) => {
  await remote.ask(req.body.text);
  res.end();
});
