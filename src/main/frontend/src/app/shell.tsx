import { AppShell, Burger, Drawer, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouteContext } from '@tanstack/react-router';
import { Link } from '@/components/ui/link';
import { LiveProvider } from '@/features/notification/components/live-provider';
import { SessionContext } from '@/lib/session';
import { BottomBar } from './bottom-bar';
import { MainNav } from './main-nav';
import classes from './shell.module.css';
import { UserMenu } from './user-menu';

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { me } = useRouteContext({ from: '/signed-in' });
  const [menuOpen, menu] = useDisclosure(false);
  return (
    <SessionContext value={me}>
      <LiveProvider>
        <a href="#main" className={classes.skip}>
          Skip to the content
        </a>
        <AppShell
          header={{ height: 56 }}
          navbar={{ width: 212, breakpoint: 'sm', collapsed: { mobile: true } }}
          padding={{ base: 'md', sm: 'xl' }}
        >
          <AppShell.Header className={classes.header ?? ''}>
            <Group gap="xs" wrap="nowrap">
              <Burger
                opened={menuOpen}
                onClick={menu.toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label="Menu"
                aria-expanded={menuOpen}
              />
              <Link to="/" className={classes.brand ?? ''} underline="never">
                <img src="/baton.svg" alt="" width={26} height={26} />
                Baton
              </Link>
            </Group>
            <UserMenu />
          </AppShell.Header>
          <AppShell.Navbar p="sm" visibleFrom="sm" className={classes.navbar ?? ''}>
            <MainNav />
          </AppShell.Navbar>
          <Drawer opened={menuOpen} onClose={menu.close} title="Menu" size={280} hiddenFrom="sm">
            <MainNav onChosen={menu.close} />
          </Drawer>
          <AppShell.Main id="main" tabIndex={-1} className={classes.main ?? ''}>
            <div className={classes.page}>
              <Outlet />
            </div>
          </AppShell.Main>
        </AppShell>
        <BottomBar />
      </LiveProvider>
    </SessionContext>
  );
}
