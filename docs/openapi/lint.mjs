// Lints every contract beside this file with our own rules and with Redocly's, and the merged one with OWASP's, then
// proves that each of our rules can fail: a rule that never fires guards nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenEvents, lintEvents } from './events.mjs';
import { broken, unlikely } from './samples/broken.mjs';
import { sound } from './samples/sound.mjs';
import { unsafe } from './samples/unsafe.mjs';

const OWASP = '.spectral-owasp.yaml';
const here = dirname(fileURLToPath(import.meta.url));
const tool = (name) => join(here, 'node_modules', '.bin', name);
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', FORCE_COLOR: '0' };
const run = (name, args) =>
  spawnSync(tool(name), args, { cwd: here, encoding: 'utf8', env: environment, maxBuffer: 1 << 28 });

function spectral(files, ruleset = '.spectral.yaml') {
  const result = run('spectral', ['lint', '-r', ruleset, '-F', 'error', '-f', 'json', '--quiet', ...files]);
  const start = result.stdout.indexOf('[');
  if (result.error || start < 0) {
    throw new Error(`Spectral did not run: ${result.stderr || result.stdout || result.error}`);
  }
  return JSON.parse(result.stdout.slice(start, result.stdout.lastIndexOf(']') + 1));
}

/** Of Redocly's rules only those on examples: the samples need not please the others. */
function redoclyExamples(files) {
  const { stdout } = run('redocly', ['lint', '--config', 'redocly.yaml', '--format=github-actions', '--max-problems=500', ...files]);
  return [...stdout.matchAll(/^::error title=([a-z-]+-examples),file=([^,]+),/gm)].map(([, code, file]) => ({
    code,
    severity: 0,
    source: resolve(here, file),
  }));
}

function errorsOf(contracts, ruleset) {
  const errors = spectral(contracts, ruleset).filter((finding) => finding.severity === 0);
  for (const { source, range, code, path, message } of errors) {
    const file = source.slice(source.lastIndexOf('/') + 1);
    console.log(`${file}:${range.start.line + 1} ${code}: ${message} (${path.join('.')})`);
  }
  return errors.length;
}

function lintContracts(contracts) {
  const own = errorsOf(contracts, '.spectral.yaml');
  const owasp = errorsOf(['tocsin.yaml'], OWASP);
  const redocly = run('redocly', ['lint', '--config', 'redocly.yaml', '--format=github-actions', '--max-problems=500', ...contracts]);
  if (redocly.status !== 0) {
    console.log(redocly.stdout + redocly.stderr);
  }
  return { own, owasp, redocly: redocly.status === 0 };
}

/** Which of the ways to break a rule of the set are not found; and what it finds in the sound sample. */
function unproven(breaks, find) {
  const directory = mkdtempSync(join(tmpdir(), 'contract-samples-'));
  const write = (name, document) => {
    const file = join(directory, `${name}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  };
  try {
    const cases = new Map([[write('sound', sound()), null]]);
    for (const [rule, ways] of Object.entries(breaks)) {
      ways.forEach((breakIt, index) => {
        const document = sound();
        breakIt(document);
        cases.set(write(`${rule.replaceAll(':', '-')}-${index + 1}`, document), rule);
      });
    }
    return complaintsOf(cases, find([...cases.keys()]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function complaintsOf(cases, findings) {
  const complaints = [];
  for (const [file, rule] of cases) {
    const codes = findings.filter((finding) => finding.source === file && finding.severity === 0).map((f) => f.code);
    if (rule === null && codes.length > 0) {
      complaints.push(`the sound sample breaks ${[...new Set(codes)].join(', ')}`);
    }
    if (rule !== null && !codes.includes(rule)) {
      complaints.push(`${rule} does not fire on ${file.slice(file.lastIndexOf('/') + 1)}`);
    }
  }
  return complaints;
}

function proveRules() {
  const complaints = [
    ...unproven(broken, (files) => spectral(files)),
    ...unproven(unsafe, (files) => spectral(files, OWASP)),
    ...unproven(unlikely, redoclyExamples),
  ];
  const rules = readFileSync(join(here, '.spectral.yaml'), 'utf8').match(/^ {2}tocsin-[a-z-]+(?=:$)/gm) ?? [];
  for (const rule of rules.map((name) => name.trim())) {
    if (!broken[rule]) {
      complaints.push(`${rule} has no sample that breaks it`);
    }
  }
  const samples = [broken, unsafe, unlikely].flatMap((breaks) => Object.values(breaks)).flat().length;
  console.log(`rules: ${rules.length}, samples: ${samples}, unproven: ${complaints.length}`);
  return complaints;
}

const contracts = readdirSync(here).filter((file) => file.endsWith('.yaml') && !file.startsWith('.') && file !== 'redocly.yaml');
const events = join(here, '..', 'asyncapi.yaml');
const complaints = [...proveRules(), ...(await brokenEvents(events))];
complaints.forEach((complaint) => console.log(complaint));
if (contracts.length === 0) {
  console.log('There is no contract beside lint.mjs.');
  process.exit(1);
}
const { own, owasp, redocly } = lintContracts(contracts);
console.log(`contracts: ${contracts.join(', ')}; own rules: ${own} errors; OWASP's: ${owasp} errors; Redocly: ${redocly ? 'sound' : 'errors'}`);
const eventErrors = await lintEvents(events);
eventErrors.forEach((error) => console.log(error));
console.log(`asyncapi.yaml: ${eventErrors.length} errors`);
process.exit(complaints.length === 0 && own === 0 && owasp === 0 && redocly && eventErrors.length === 0 ? 0 : 1);
