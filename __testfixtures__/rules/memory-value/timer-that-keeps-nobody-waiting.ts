import express from 'express';

class Rates {
  private timer: NodeJS.Timeout | undefined;

  ask(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => console.log('nobody has asked for a while'), 60_000).unref();
  }
}

const rates = new Rates();
const app = express();
app.get('/rates', (req, res) => {
  rates.ask();
  res.end();
});
app.listen(3000); //~ no-graceful-shutdown app.listen
