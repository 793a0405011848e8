import express from 'express';
import { importPKCS8, SignJWT, type KeyLike } from 'jose';

class Keys {
  signing: KeyLike | undefined;

  async read(): Promise<void> {
    const key = await importPKCS8(process.env.KEY ?? '', 'RS256');
    this.signing = key;
  }

  sign(subject: string): Promise<string> {
    return new SignJWT({ sub: subject }).setProtectedHeader({ alg: 'RS256' }).sign(this.signing!);
  }
}

const keys = new Keys();
const app = express();
app.post('/tokens/:id', async (req, res) => res.send(await keys.sign(req.params.id)));
await keys.read();
