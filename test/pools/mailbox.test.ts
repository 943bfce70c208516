/** Tests that a port full of messages leaves the event loop its turns, and loses none of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Mailbox } from '../../src/pools/mailbox.js';

/** Longer than a turn should be, so that each message is one too many. */
const workMs = 20;

test('other work gets its turn between messages that take long, and all arrive in order', async () => {
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  const turnsSeen: number[] = [];
  const got: number[] = [];
  const all = [0, 1, 2, 3, 4, 5];
  const mailbox = new Mailbox<number>(port1, (message) => {
    got.push(message);
    turnsSeen.push(turns);
    const until = performance.now() + workMs;
    while (performance.now() < until);
  });
  for (const message of all) port2.postMessage(message);
  for (; got.length < all.length; turns++) await nextTurn();
  assert.deepEqual(got, all);
  assert.equal(new Set(turnsSeen).size, all.length);
  mailbox.close();
});

test('it says that it is behind while messages wait in the port', async () => {
  const { port1, port2 } = new MessageChannel();
  let got = 0;
  const mailbox = new Mailbox<number>(port1, () => {
    got++;
    const until = performance.now() + workMs;
    while (performance.now() < until);
  });
  for (let message = 0; message < 3; message++) port2.postMessage(message);
  for (; got < 3; await nextTurn()) assert.equal(mailbox.isBehind, got > 0);
  mailbox.close();
  assert.equal(mailbox.isBehind, false);
});
