import { useState } from 'react';

export function Copy({ text }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return <button onClick={copy}>{copied ? 'copied' : text}</button>;
}
