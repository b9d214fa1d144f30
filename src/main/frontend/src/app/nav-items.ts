import type { IconName } from '@/components/ui/icon';
import type { Me, Permission } from '@/api/schemas';

export interface NavItem {
  to:
    | '/queue'
    | '/leads'
    | '/duplicates'
    | '/bulk-jobs'
    | '/campaigns'
    | '/services'
    | '/imports'
    | '/tasks'
    | '/outbox'
    | '/people'
    | '/organisation'
    | '/mails'
    | '/failures'
    | '/privacy'
    | '/audit'
    | '/webhooks';
  label: string;
  icon: IconName;
  needs: Permission;
}

const items: NavItem[] = [
  { to: '/queue', label: 'Queue', icon: 'inbox', needs: 'lead:work' },
  { to: '/leads', label: 'Leads', icon: 'people', needs: 'lead:read' },
  { to: '/duplicates', label: 'Duplicates', icon: 'merge', needs: 'lead:assign' },
  { to: '/bulk-jobs', label: 'Bulk jobs', icon: 'tasks', needs: 'lead:assign' },
  { to: '/campaigns', label: 'Campaigns', icon: 'flag', needs: 'campaign:read' },
  { to: '/services', label: 'Services', icon: 'search', needs: 'campaign:manage' },
  { to: '/imports', label: 'Imports', icon: 'upload', needs: 'import:run' },
  { to: '/tasks', label: 'Tasks', icon: 'tasks', needs: 'lead:assign' },
  { to: '/people', label: 'People', icon: 'person', needs: 'lead:assign' },
  { to: '/organisation', label: 'Organisation', icon: 'flag', needs: 'user:admin' },
  { to: '/mails', label: 'Mails to decide', icon: 'warning', needs: 'lead:assign' },
  { to: '/failures', label: 'Failures', icon: 'warning', needs: 'failure:handle' },
  { to: '/privacy', label: 'Privacy', icon: 'lock', needs: 'privacy:handle' },
  { to: '/audit', label: 'Audit log', icon: 'search', needs: 'audit:read' },
  { to: '/webhooks', label: 'Webhooks', icon: 'external', needs: 'integration:manage' },
  { to: '/outbox', label: 'Outbox', icon: 'mail', needs: 'outbox:read' },
];

export const navItemsOf = (me: Me) => items.filter((item) => me.permissions.includes(item.needs));

const workbenches = [
  {
    label: 'Tasklist',
    href: '/camunda/app/tasklist/default/',
    roles: ['admin', 'manager', 'rep', 'analyst'],
  },
  { label: 'Cockpit', href: '/camunda/app/cockpit/default/', roles: ['admin', 'manager', 'analyst'] },
];

export const workbenchesOf = (me: Me) =>
  workbenches.filter(({ roles }) => me.roles.some((role) => roles.includes(role)));

/** Where a person starts: with what is most theirs to do. */
export function homeOf(me: Me): NavItem['to'] {
  const manages = me.roles.includes('manager') || me.roles.includes('admin');
  return me.roles.includes('rep') && !manages ? '/queue' : '/campaigns';
}
