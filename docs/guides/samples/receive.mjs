// Receives what a webhook delivers and prints each event once. 接收事件推送，每个事件只打印一次
//   WEBHOOK_SECRET=whsec_… node receive.mjs 8977
// Signatures are those of https://www.standardwebhooks.com, for which there are libraries in most languages; by hand it is this much.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
const TOLERATED_SECONDS = 300;
const seen = new Set(); // keep it where it survives a restart

/** Signed with our secret, just now, and not a byte was changed. While a secret is exchanged there is more than one signature. */
function genuine(headers, body) {
  const at = headers['webhook-timestamp'];
  const signed = createHmac('sha256', key).update(`${headers['webhook-id']}.${at}.${body}`).digest();
  return (
    Math.abs(Date.now() / 1000 - Number(at)) < TOLERATED_SECONDS &&
    (headers['webhook-signature'] ?? '').split(' ').some((each) => {
      const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
      return given.length === signed.length && timingSafeEqual(given, signed);
    })
  );
}

/** Anything but 2xx comes again, so does what was answered too late: drop what you have by `webhook-id`. */
createServer(async (request, answer) => {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  if (!genuine(request.headers, body)) return answer.writeHead(401).end();
  if (!seen.has(request.headers['webhook-id'])) {
    seen.add(request.headers['webhook-id']);
    const event = JSON.parse(body);
    console.log(event.type, event.subject);
  }
  return answer.writeHead(204).end();
}).listen(Number(process.argv[2]), '127.0.0.1');
