import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMade } from '../../../adapters/http/express-made.js';

describe('what a server makes for express', () => {
  it('is as express wants it before express has seen it: nothing is left to change', async () => {
    const app = express();
    const found: boolean[] = [];
    app.post('/a', express.raw({ type: () => true }), (request, response) => {
      found.push(request.app === app, response.app === app, request.res === response);
      response.status(201).json([request.get('x-own'), request.query['b'], String(request.body)]);
    });
    const server = createServer(expressMade(app), (request, response) => {
      found.push(Object.getPrototypeOf(request) === app.request);
      found.push(Object.getPrototypeOf(response) === app.response);
      app(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/a?b=1`, {
      method: 'POST',
      headers: { 'x-own': 'yes' },
      body: 'sent',
    });
    server.close();
    server.closeAllConnections();
    expect([answer.status, await answer.json()]).toEqual([201, ['yes', '1', 'sent']]);
    expect(found).toEqual([true, true, true, true, true]);
  });
});
