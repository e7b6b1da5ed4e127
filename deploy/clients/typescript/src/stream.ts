import { EventSource } from 'eventsource';
import type { components, paths } from '../generated/tocsin.js';
import { gateway, token } from './suite.js';

type FeedItem = components['schemas']['FeedItem'];

const path: keyof paths = '/api/v1/feed/stream';

/** What the stream tells of one hazard after a position, up to its closure; it resumes by itself. */
export function streamedChangesOf(hazardId: string, after: string): Promise<string[]> {
  const query = new URLSearchParams({ after, types: 'hazard.*' });
  const source = new EventSource(`${gateway}${path}?${query}`, {
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token('dashboard')}` } }),
  });
  const types: string[] = [];
  return new Promise((resolve, reject) => {
    source.onmessage = ({ data }) => {
      const event: FeedItem = JSON.parse(data);
      if (event.subject === hazardId) {
        types.push(event.type);
      }
      if (types.at(-1) === 'org.tocsin.hazard.closed.v1') {
        source.close();
        resolve(types);
      }
    };
    source.onerror = ({ code, message }) => {
      if (source.readyState === EventSource.CLOSED) {
        reject(new Error(`${code} ${message}`));
      }
    };
  });
}
