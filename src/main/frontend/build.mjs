// Called by Maven. Builds the console only when its sources changed; with --check also lints and tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const stamp = (name) => join(target, `frontend${name}.hash`);
const installed = join(here, 'node_modules/.baton-lock.hash');
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const skipped = new Set(['node_modules', 'e2e-mock', 'schema.d.ts']);
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.endsWith('.log')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of [...paths].sort())
    hash.update(relative(here, path)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function step(label, args) {
  const started = Date.now();
  const run = spawnSync('npm', args, { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    console.error(
      `console: ${label} failed\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`,
    );
    process.exit(run.status || 1);
  }
  console.log(`console: ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function install() {
  const lock = hashOf([join(here, 'package-lock.json')]);
  if (read(installed) === lock) return;
  step('installed', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(installed, lock);
}

const source = hashOf(files(here));
const check = process.argv.includes('--check');
const built =
  read(stamp('')) === source &&
  ['index.html', 'forms.js'].every((file) => existsSync(join(target, 'classes/static', file)));
const checked = !check || read(stamp('-check')) === source;

if (built && checked) {
  console.log(`console: up to date${check ? ', lint and tests passed before' : ''}`);
} else {
  install();
  mkdirSync(target, { recursive: true });
  if (!built) {
    step('built', ['run', 'build']);
    writeFileSync(stamp(''), source);
  }
  if (!checked) {
    step('types fit', ['run', 'typecheck']);
    step('lint passed', ['run', 'lint']);
    step('tests passed', ['test']);
    writeFileSync(stamp('-check'), source);
  }
}
