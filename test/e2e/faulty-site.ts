// A site whose answers fail as networks make them fail: cut off halfway, missing, spoiled, late. It stands in front of the
// site of the offline tests, so that the address stays while what it serves changes.
import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { test as base } from './offline-site.ts';

/**
 * What happens to an answer. `cut` sends half of it and drops the connection; `short` sends half of it as if that were
 * all; `garbage` is another text with status 200, as a hotel's login page is; `held` waits until it is let go; `before` is
 * what a script of ours runs first.
 */
export type Fault = 'cut' | 'short' | 'missing' | 'garbage' | 'held' | { readonly before: string };

export interface FaultySite {
  readonly origin: string;
  /** From now on, the fault of an answer by its path; none where it is undefined. */
  readonly fail: (faultOf: (path: string) => Fault | undefined) => void;
  /** Sends what was held. */
  readonly letGo: () => void;
  /** Paths that were asked for, with their query, in order. */
  readonly asked: readonly string[];
}

const garbage = '<!doctype html><title>Welcome to our network</title><p>Please log in.';

let turn = 0;

export const test = base.extend<{ faulty: FaultySite }>({
  faulty: async ({ site }, use, { parallelIndex }) => {
    let faultOf: (path: string) => Fault | undefined = () => undefined;
    let held: (() => void)[] = [];
    const asked: string[] = [];
    const answer = async (url: string, method: string, response: ServerResponse): Promise<void> => {
      const path = url.replace(/[?#].*/, '');
      asked.push(url);
      const fault = faultOf(path);
      if (fault === 'held') await new Promise<void>((resolve) => held.push(resolve));
      const own = await fetch(site.origin + url, { method });
      const body = Buffer.from(await own.arrayBuffer());
      const headers = Object.fromEntries([...own.headers].filter(([name]) => !/^(?:connection|content-(?:length|encoding)|transfer-encoding|keep-alive|date)$/.test(name)));
      const type = { 'content-type': 'text/html; charset=utf-8' };
      if (fault === 'missing') response.writeHead(404, type).end(garbage);
      else if (fault === 'garbage') response.writeHead(200, type).end(garbage);
      else if (fault === 'short') response.writeHead(own.status, headers).end(body.subarray(0, body.length / 2));
      else if (fault === 'cut') response.writeHead(own.status, { ...headers, 'content-length': body.length }).write(body.subarray(0, body.length / 2), () => response.destroy());
      else if (typeof fault === 'object') response.writeHead(own.status, headers).end(fault.before + body.toString());
      else response.writeHead(own.status, headers).end(method === 'HEAD' ? '' : body);
    };
    const server = createServer((request, response) => {
      // Where the site is not there, neither is this one.
      answer(request.url ?? '/', request.method ?? 'GET', response).catch(() => response.destroy());
    });
    await once(server.listen(4820 + parallelIndex * 10 + (turn++ % 10), '127.0.0.1'), 'listening');
    const place = server.address();
    if (place === null || typeof place === 'string') throw new Error('The faulty site got no port.');
    const letGo = (): void => {
      held.forEach((it) => it());
      held = [];
    };
    await use({ origin: `http://127.0.0.1:${place.port}`, fail: (next) => { faultOf = next; }, letGo, asked });
    letGo();
    server.closeAllConnections();
    server.close();
  },

  baseURL: async ({ faulty }, use) => use(faulty.origin),
});

/** Ends the worker, as a browser does at any moment; the next request starts it anew. */
export const endWorker = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};
