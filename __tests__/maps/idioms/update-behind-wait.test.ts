import { expect, test } from 'vitest';
import { body, unindented } from './rewritten.js';

function becomes(before: string, after: string): void {
  const found = body('map', 'const m = new Map();', before);
  expect(found.text).toBe(unindented(after).trimEnd());
  expect(found).toMatchObject({ left: 0, codes: [], idioms: ['update behind wait'] });
}

function stays(code: string): void {
  expect(body('map', 'const m = new Map();', code).idioms).not.toContain('update behind wait');
}

test('what is changed and what decides about it, as it is by then', () => {
  becomes(
    `
    const u = m.get(k);
    if (!u) return res.sendStatus(404);
    await load(u.name);
    if (!u.tags.includes(n)) {
      // the last one first
      u.tags.unshift(n);
    }
    res.end();
    `,
    `
    const u = await m.get(k);
    if (!u) return res.sendStatus(404);
    await load(u.name);
    await m.update(k, (u) => {
      if (!u) return u;
      if (!u.tags.includes(n)) {
        // the last one first
        u.tags.unshift(n);
      }
      return u;
    });
    res.end();
    `,
  );
});

test('what is shown behind the change is the entry with it', () => {
  becomes(
    `
    const u = m.get(k);
    await load(k);
    u.n++;
    res.json(u);
    `,
    `
    const u = await m.get(k);
    await load(k);
    const current = (await m.update(k, (entry) => {
      entry.n++;
      return entry;
    })) ?? u;
    res.json(current);
    `,
  );
});

test('only the branch that has to do with the entry', () => {
  becomes(
    `
    const u = m.get(k);
    const answer = await load(k);
    if (answer) {
      log(answer);
      u.n += n;
    }
    `,
    `
    const u = await m.get(k);
    const answer = await load(k);
    if (answer) {
      log(answer);
      await m.update(k, (u) => {
        u.n += n;
        return u;
      });
    }
    `,
  );
});

test('no wait, one that does not always come, or one between what decides and the change', () => {
  stays(`const u = m.get(k); console.log(u.n); u.n++;`);
  stays(`const u = m.get(k); if (n) await load(k); console.log(n); u.n++;`);
  stays(`const u = m.get(k); await load(k); if (u.n > 3) { await load(n); u.n++; res.json(u.n); } log(u.n);`);
});

test('an effect, or a way out, between what decides and the change', () => {
  stays(`const u = m.get(k); await load(k); if (u.n > 3) return res.sendStatus(409); u.n++;`);
  stays(`const u = m.get(k); await load(k); if (u.n > 3) log(k); u.n++;`);
});

test('a key that is assigned, a loop, a part with another name, entries that are taken out', () => {
  stays(`let id = k; const u = m.get(id); await load(id); id = n; u.n++;`);
  stays(`const u = m.get(k); for (const one of list) { await load(one); u.n++; }`);
  stays(`const u = m.get(k); const { tags } = u; await load(k); tags.push(n); res.json(tags);`);
  stays(`const u = m.get(k); await load(k); u.n++; await load(n); m.delete(n);`);
});
