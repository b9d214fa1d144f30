import { Link } from '@tanstack/react-router';
import { Icon } from '@/components/ui/icon';
import { useMe } from '@/lib/session';
import { navItemsOf } from './nav-items';
import classes from './shell.module.css';

/** The pages used most, in reach of the thumb on a phone. */
export function BottomBar() {
  const items = navItemsOf(useMe())
    .filter(({ to }) => to !== '/duplicates')
    .slice(0, 4);
  return (
    <nav aria-label="Quick access" className={classes.bar}>
      {items.map(({ to, label, icon }) => (
        <Link key={to} to={to}>
          <Icon name={icon} size={20} />
          {label}
        </Link>
      ))}
    </nav>
  );
}
