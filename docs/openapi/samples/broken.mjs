// One way to break each rule of .spectral.yaml. A rule without an entry here fails `npm run lint`.
const list = (d) => d.paths['/api/v1/notes'].get;
const create = (d) => d.paths['/api/v1/notes'].post;
const imports = (d) => d.paths['/api/v1/notes/imports'].post;
const single = (d) => d.paths['/api/v1/notes/{id}'].get;
const rewrite = (d) => d.paths['/api/v1/notes/{id}/rewrites'].post;
const told = (operation, status) => operation.responses[status].content['application/problem+json'].examples;
const fields = (d) => d.components.schemas.Note.properties;
const without = (operation, name) => {
  operation.parameters = operation.parameters.filter((parameter) => parameter.name !== name);
};
const move = (d, from, to) => {
  d.paths[to] = d.paths[from];
  delete d.paths[from];
};

export const broken = {
  'tocsin-path': [
    (d) => move(d, '/api/v1/notes', '/api/v1/note'),
    (d) => move(d, '/api/v1/notes', '/api/v1/weeklyNotes'),
    (d) => move(d, '/api/v1/notes', '/notes'),
    (d) => move(d, '/api/v1/notes/{id}', '/api/v1/notes/{note_id}'),
  ],
  'tocsin-parameter-camel-case': [(d) => list(d).parameters.push({ name: 'due_before', in: 'query', schema: { type: 'string' } })],
  'tocsin-property-camel-case': [(d) => (fields(d).written_by = { type: 'string' })],
  'tocsin-enum-upper-snake': [
    (d) => (fields(d).mood.enum = ['calm']),
    (d) => (d.components.schemas.Mood = { type: 'string', enum: ['VeryCalm'] }),
  ],
  'tocsin-instant': [(d) => (fields(d).writtenAt = { type: 'string' })],
  'tocsin-money': [(d) => (fields(d).directLoss = { type: 'number' }), (d) => (fields(d).fine = { type: 'integer' })],
  'tocsin-no-status-patch': [
    (d) =>
      (d.paths['/api/v1/notes/{id}'].patch = {
        ...rewrite(d),
        operationId: 'patchNote',
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', properties: { status: { type: 'string' } } } } },
        },
      }),
  ],
  'tocsin-request-closed': [(d) => delete d.components.schemas.NewNote.additionalProperties],
  'tocsin-problem-json': [
    (d) => (list(d).responses['400'].content = { 'application/json': { schema: {}, example: {} } }),
    (d) => delete list(d).responses['500'].content,
  ],
  'tocsin-problems-everywhere': ['400', '406', '429', '500', '503'].map((status) => (d) => delete list(d).responses[status]),
  'tocsin-secured': [(d) => delete list(d).responses['401'], (d) => delete rewrite(d).responses['403']],
  'tocsin-roles': [(d) => delete list(d)['x-roles'], (d) => (rewrite(d)['x-roles'] = [])],
  'tocsin-problem-types': [
    (d) => delete told(list(d), '400')['invalid-request'].value.type,
    (d) => (told(single(d), '404').no.value.status = 410),
    (d) => delete told(list(d), '400')['malformed-request'],
    (d) => delete told(create(d), '409')['request-in-flight'],
    (d) => delete told(create(d), '422')['idempotency-key-reused'],
    (d) => delete told(rewrite(d), '409')['wrong-state'],
    (d) => delete rewrite(d).responses['412'],
  ],
  'tocsin-challenge': [(d) => delete list(d).responses['401'].headers['WWW-Authenticate']],
  'tocsin-retry-after': [
    (d) => delete list(d).responses['429'].headers['Retry-After'],
    (d) => delete list(d).responses['503'].headers['Retry-After'],
  ],
  'tocsin-body-refusals': [(d) => delete create(d).responses['413'], (d) => delete rewrite(d).responses['415']],
  'tocsin-not-found': [(d) => delete single(d).responses['404']],
  'tocsin-etag': [
    (d) => delete single(d).responses['200'].headers.ETag,
    (d) => delete single(d).responses['304'],
    (d) => without(single(d), 'If-None-Match'),
  ],
  'tocsin-if-match': [
    (d) => without(rewrite(d), 'If-Match'),
    (d) => (rewrite(d).parameters.find((parameter) => parameter.name === 'If-Match').required = false),
    (d) => delete rewrite(d).responses['412'],
    (d) => delete rewrite(d).responses['428'],
  ],
  'tocsin-idempotency-key': [(d) => without(create(d), 'Idempotency-Key'), (d) => delete create(d).responses['409']],
  'tocsin-location': [(d) => delete create(d).responses['201'].headers.Location],
  'tocsin-import': [
    (d) => delete imports(d).requestBody.content['text/csv'],
    (d) => without(imports(d), 'mode'),
    (d) => without(imports(d), 'validateOnly'),
  ],
  'tocsin-collection': [
    (d) => without(list(d), 'limit'),
    (d) => without(list(d), 'cursor'),
    (d) => delete d.components.schemas.Page.properties.feedPosition,
    (d) => (list(d).responses['200'].content['application/json'].schema = { type: 'array', items: {} }),
  ],
  'tocsin-limit': [(d) => (list(d).parameters[0].schema.maximum = 10000), (d) => delete list(d).parameters[0].schema.minimum],
  'tocsin-allowed-transitions': [(d) => delete fields(d).allowedTransitions],
  'tocsin-operation-id': [(d) => (list(d).operationId = 'list'), (d) => delete single(d).operationId],
  'tocsin-summary': [(d) => delete list(d).summary],
  'tocsin-tags': [(d) => delete list(d).tags, (d) => (list(d).tags = [])],
  'tocsin-examples': [
    (d) => delete create(d).requestBody.content['application/json'].example,
    (d) => delete list(d).responses['200'].content['application/json'].example,
  ],
  // Of Spectral's own set: an example that is not what its schema says, wherever it stands.
  'oas3-valid-media-example': [
    (d) => (list(d).responses['200'].content['application/json'].example.items[0].mood = 'LOUD'),
    (d) => (list(d).responses['200'].content['application/json'].example.items[0].writtenAt = 'yesterday'),
    (d) => (told(single(d), '404').no.value.status = 'gone'),
    (d) => (list(d).parameters[0].example = 1000),
    (d) => (list(d).responses['200'].headers.RateLimit.example = 5),
  ],
  'tocsin-trace': [(d) => without(list(d), 'traceparent')],
  'tocsin-trace-response': [(d) => delete single(d).responses['304'].headers.traceresponse],
  'tocsin-rate-limit': [
    (d) => delete list(d).responses['200'].headers.RateLimit,
    (d) => delete list(d).responses['200'].headers['RateLimit-Policy'],
  ],
  'tocsin-licence': [(d) => (d.info.license.name = 'Proprietary'), (d) => delete d.servers],
};

// What only Redocly looks at.
export const unlikely = {
  'no-invalid-schema-examples': [(d) => (fields(d).mood.examples = ['LOUD']), (d) => (fields(d).directLossCny.examples = ['much'])],
};
