// Ways to break rules of OWASP's set that we rely on; lint.mjs proves that each is found.
const list = (d) => d.paths['/api/v1/notes'].get;
const single = (d) => d.paths['/api/v1/notes/{id}'].get;

export const unsafe = {
  'owasp:api1:2023-no-numeric-ids': [(d) => (single(d).parameters[0].schema = { type: 'integer' })],
  'owasp:api2:2023-no-http-basic': [(d) => (d.components.securitySchemes.bearer = { type: 'http', scheme: 'basic' })],
  'owasp:api2:2023-no-credentials-in-url': [
    (d) => list(d).parameters.push({ name: 'access_token', in: 'query', schema: { type: 'string' } }),
  ],
  'owasp:api2:2023-write-restricted': [(d) => (d.paths['/api/v1/notes'].post.security = [])],
  'owasp:api4:2023-rate-limit': [(d) => delete list(d).responses['200'].headers.RateLimit],
  'owasp:api4:2023-rate-limit-retry-after': [(d) => delete list(d).responses['429'].headers['Retry-After']],
  'owasp:api8:2023-no-server-http': [(d) => (d.servers[0].url = 'http://tocsin.invalid/')],
  'owasp:api9:2023-inventory-access': [(d) => delete d.servers[0]['x-internal']],
};
