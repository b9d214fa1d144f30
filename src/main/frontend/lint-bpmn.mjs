// Lints every diagram in the repository's processes/ folder; quiet success when there is none yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '../../../processes');
const diagrams = existsSync(processes)
  ? readdirSync(processes, { recursive: true })
      .filter((file) => file.endsWith('.bpmn'))
      .map((file) => join(processes, file))
  : [];

if (diagrams.length === 0) {
  console.log('lint:bpmn: no .bpmn file in processes/, nothing to lint');
} else {
  const bpmnlint = join(here, 'node_modules/bpmnlint/bin/bpmnlint.js');
  const run = spawnSync(process.execPath, [bpmnlint, ...diagrams], { cwd: here, stdio: 'inherit' });
  if (run.status === 0) console.log(`lint:bpmn: ${diagrams.length} diagrams pass`);
  process.exitCode = run.status ?? 1;
}
