import { Text } from '@mantine/core';
import { formatClock, formatDateTime } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { Icon } from './icon';
import classes from './countdown.module.css';

interface CountdownProps {
  from: string;
  to: string;
}

/** Time left until an answer is due. Words say what the colour says: "hurry", "time is over". */
export function Countdown({ from, to }: CountdownProps) {
  const now = useNow();
  const end = new Date(to).getTime();
  const left = end - now;
  const share = left / Math.max(1, end - new Date(from).getTime());
  const state = left <= 0 ? 'over' : share < 0.2 ? 'short' : 'fine';
  return (
    <div
      className={`${classes.countdown ?? ''} ${classes[state] ?? ''}`}
      role="timer"
      aria-label="Time left to answer"
    >
      <Icon name={state === 'fine' ? 'clock' : 'warning'} size={16} />
      <Text
        component="time"
        dateTime={to}
        title={`Answer by ${formatDateTime(to)}`}
        size="sm"
        fw={600}
        className="tabular"
      >
        {left <= 0 ? 'Time is over' : `${formatClock(left)} left`}
      </Text>
      {state === 'short' && <Text size="sm">Hurry</Text>}
    </div>
  );
}
