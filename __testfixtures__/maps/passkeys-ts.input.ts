import express from 'express';
import { verifyRegistrationResponse, type WebAuthnCredential } from '@simplewebauthn/server';

const app = express();
app.use(express.json());
const credentials = new Map<string, WebAuthnCredential>();

app.post('/register', async (req, res) => {
  const { verified, registrationInfo } = await verifyRegistrationResponse(req.body);
  if (verified && registrationInfo) {
    const { credential } = registrationInfo;
    credentials.set(credential.id, { id: credential.id, publicKey: credential.publicKey, counter: credential.counter });
  }
  res.json({ verified });
});

app.get('/credentials/:id', (req, res) => {
  res.json(credentials.get(req.params.id)?.counter ?? null);
});

app.listen(3000);
