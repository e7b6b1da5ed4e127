// Is docs/asyncapi.yaml sound, and is every schema that it refers to JSON Schema 2020-12 whose examples it accepts?
import asyncapi from '@asyncapi/parser';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const { Parser } = asyncapi;
const DRAFT = 'application/schema+json;version=draft-2020-12';

function faults(schema) {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  try {
    const accepts = ajv.compile(schema);
    return (schema.examples ?? [])
      .filter((example) => !accepts(example))
      .map((example) => `does not accept its own example ${JSON.stringify(example)}`);
  } catch (unsound) {
    return [unsound.message];
  }
}

/** The parser knows Draft 7 only; ours are of 2020-12, and looked at by themselves. */
const draft2020 = { getMimeTypes: () => [DRAFT], validate: () => [], parse: ({ data }) => data };

async function errors(text, file) {
  const parser = new Parser();
  parser.registerSchemaParser(draft2020);
  const diagnostics = await parser.validate(text, { source: file });
  return diagnostics
    .filter((finding) => finding.severity === 0)
    .map(({ code, message, path }) => `asyncapi.yaml ${code}: ${message} (${(path ?? []).join('.')})`);
}

/** The schemas that it refers to. */
function schemas(text, file) {
  return [...text.matchAll(/\$ref: (\.\/events\/\S+\.json)/g)].map(([, ref]) => {
    const schema = JSON.parse(readFileSync(join(dirname(file), ref), 'utf8'));
    return { ref, schema };
  });
}

export async function lintEvents(file) {
  const text = readFileSync(file, 'utf8');
  const unsound = schemas(text, file).flatMap(({ ref, schema }) => faults(schema).map((fault) => `${ref} ${fault}`));
  return [...(await errors(text, file)), ...unsound];
}

/** What the check above would have to find; says what it does not. */
export async function brokenEvents(file) {
  const sound = readFileSync(file, 'utf8');
  const ways = {
    'a channel that is not there': ['#/channels/tocsin.unit', '#/channels/tocsin.nobodys'],
    'a schema that is not there': ['tocsin.unit/unit.registered.v1.json', 'tocsin.unit/unit.vanished.v1.json'],
    'an unknown field': ['asyncapi: 3.0.0', 'asyncapi: 3.0.0\nsurprise: true'],
  };
  const missed = [];
  for (const [name, [from, to]] of Object.entries(ways)) {
    if (!sound.includes(from) || (await errors(sound.replaceAll(from, to), file)).length === 0) {
      missed.push(`asyncapi.yaml: ${name} is not found`);
    }
  }
  const [{ schema }] = schemas(sound, file);
  for (const unsound of [{ ...schema, type: 'nonsense' }, { ...schema, examples: [{}] }]) {
    if (faults(unsound).length === 0) {
      missed.push(`asyncapi.yaml: an unsound schema is not found`);
    }
  }
  return missed;
}
