// Called by Maven after the tests: prints the slowest classes, names the tests over their budget, and at last those that failed.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../../target/', import.meta.url));
/** In seconds a method; the first method of a class pays for what the class starts. */
const budgets = [
  { kind: 'journey', seconds: 20, is: (report) => report.includes('.journeys.') },
  { kind: 'integration', seconds: 5, is: (report) => report.includes('failsafe-reports') },
  { kind: 'unit', seconds: 0.1, is: () => true },
];

const reports = ['surefire-reports', 'failsafe-reports'].flatMap((folder) =>
  existsSync(join(target, folder))
    ? readdirSync(join(target, folder))
        .filter((file) => /^TEST-.*\.xml$/.test(file))
        .map((file) => join(target, folder, file))
    : [],
);

const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';
const seconds = (tag) => Number(attribute(tag, 'time').replaceAll(',', ''));
const short = (name) => name.replace(/^dev\.baton\./, '');

/** So many are printed, the slowest first; all of them stand in the file. */
const MOST = 20;

const classes = [];
const over = [];
const failed = [];
for (const report of reports) {
  const xml = readFileSync(report, 'utf8');
  const suite = xml.match(/<testsuite [^>]*>/)[0];
  classes.push({ name: short(attribute(suite, 'name')), seconds: seconds(suite) });
  const budget = budgets.find((one) => one.is(report));
  for (const [, test, inside] of xml.matchAll(/(<testcase [^>]*>)(?:\s*(<(?:failure|error)\b[^>]*>))?/g)) {
    const one = { name: `${short(attribute(test, 'classname'))}.${attribute(test, 'name')}`, took: seconds(test) };
    if (one.took > budget.seconds) over.push({ ...budget, ...one });
    if (inside) failed.push({ ...one, says: attribute(inside, 'message').split('&#10;')[0].slice(0, 300) });
  }
}

const line = (took, text) => console.log(`${took.toFixed(1).padStart(8)} s  ${text}`);
console.log(`tests: the ten slowest of ${classes.length} classes`);
classes.sort((one, other) => other.seconds - one.seconds);
classes.slice(0, 10).forEach((one) => line(one.seconds, one.name));
console.log(`tests: ${over.length} over their budget (${budgets.map((one) => `${one.kind} ${one.seconds} s`).join(', ')})`);
over.sort((one, other) => other.took - one.took);
over.slice(0, MOST).forEach((one) => line(one.took, `${one.name} (${one.kind})`));
if (over.length > MOST) {
  writeFileSync(
    join(target, 'test-times.txt'),
    over.map((one) => `${one.took.toFixed(3)} ${one.name} (${one.kind})\n`).join(''),
  );
  console.log(`     and ${over.length - MOST} more, in target/test-times.txt`);
}
if (failed.length > 0) console.log(`tests: ${failed.length} failed`);
failed.forEach((one) => line(one.took, `${one.name}: ${one.says}`));
const summary = join(target, 'failsafe-reports/failsafe-summary.xml');
const broken = existsSync(summary) && /<failureMessage[^>]*>([^<]+)</.exec(readFileSync(summary, 'utf8'))?.[1].trim();
if (broken) console.log(`tests: ${broken.split('\n').slice(0, 5).join('\n')}`);
