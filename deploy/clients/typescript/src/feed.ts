import { setTimeout as pause } from 'node:timers/promises';
import { as, ok } from './suite.js';

const dashboard = as('dashboard');

/** Where the feed stands. */
export async function now(): Promise<string> {
  return (await ok(dashboard.GET('/api/v1/feed', { params: { query: { after: 'now' } } }))).next;
}

/** What the feed tells of one hazard after a position, up to its closure. */
export async function changesOf(hazardId: string, after: string): Promise<string[]> {
  const types: string[] = [];
  let position = after;
  for (;;) {
    const slice = await ok(
      dashboard.GET('/api/v1/feed', { params: { query: { after: position, types: 'hazard.*', limit: 200 } } }),
    );
    for (const event of slice.items) {
      if (event.subject === hazardId) {
        types.push(event.type);
      }
    }
    if (types.at(-1) === 'org.tocsin.hazard.closed.v1') {
      return types;
    }
    position = slice.next;
    if (!slice.more) {
      await pause(200);
    }
  }
}
