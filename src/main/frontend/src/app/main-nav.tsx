import { Link } from '@tanstack/react-router';
import { Icon } from '@/components/ui/icon';
import { Tag } from '@/components/ui/tag';
import { useMe } from '@/lib/session';
import { navItemsOf, workbenchesOf } from './nav-items';
import classes from './shell.module.css';
import { useWaiting } from './use-waiting';

export function MainNav({ onChosen }: { onChosen?: () => void }) {
  const me = useMe();
  const waiting = useWaiting();
  return (
    <nav aria-label="Main">
      <ul className="plain-list">
        {navItemsOf(me).map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} className={classes.link} onClick={onChosen}>
              <Icon name={icon} />
              {label}
              {waiting[to] ? (
                <span className={classes.count}>
                  <Tag tone="accent">{waiting[to]}</Tag>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <ul className={`plain-list ${classes.outside ?? ''}`}>
        {workbenchesOf(me).map(({ label, href }) => (
          <li key={href}>
            <a href={href} className={classes.link}>
              <Icon name="external" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
