import { Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Icon } from '@/components/ui/icon';
import { useMe } from '@/lib/session';
import { useSignOut } from './use-sign-out';

const schemes: [MantineColorScheme, string][] = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'Like the system'],
];

export function UserMenu() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          px="xs"
          rightSection={<Icon name="down" size={16} />}
        >
          {me.display_name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Colours</Menu.Label>
        <ColourItems />
        <Menu.Divider />
        {me.roles.includes('rep') && <RepItems />}
        <Menu.Item
          renderRoot={(props) => <Link to="/password" {...props} />}
          leftSection={<Icon name="lock" size={16} />}
        >
          Change password
        </Menu.Item>
        <Menu.Item component="a" href="/swagger-ui/index.html" leftSection={<Icon name="file" size={16} />}>
          API documentation
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="exit" size={16} />} onClick={() => void signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function RepItems() {
  return (
    <>
      <Menu.Item
        renderRoot={(props) => <Link to="/availability" {...props} />}
        leftSection={<Icon name="clock" size={16} />}
      >
        My availability
      </Menu.Item>
      <Menu.Item
        renderRoot={(props) => <Link to="/notifications" {...props} />}
        leftSection={<Icon name="mail" size={16} />}
      >
        My notifications
      </Menu.Item>
    </>
  );
}

function ColourItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup
      value={colorScheme}
      onChange={(value) => setColorScheme(schemes.find(([scheme]) => scheme === value)?.[0] ?? 'auto')}
    >
      {schemes.map(([scheme, label]) => (
        <Menu.RadioItem key={scheme} value={scheme}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
