import classes from './import-steps.module.css';

const steps = ['File, campaign and reps', 'Check', 'Import'];

export function ImportSteps({ current }: { current: 1 | 2 | 3 }) {
  return (
    <ol className={classes.steps} aria-label="Steps">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === current ? 'step' : undefined}
          className={index + 1 < current ? classes.done : undefined}
        >
          <span className={classes.number}>{index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
