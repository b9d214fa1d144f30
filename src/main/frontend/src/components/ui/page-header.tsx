import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page-header.module.css';

let navigated = false;

interface PageHeaderProps {
  title: string;
  /** For the browser's title bar when the heading holds personal data or is long. */
  documentTitle?: string;
  hint?: ReactNode;
  above?: ReactNode;
  children?: ReactNode;
}

/** Names the page, and takes the focus there when the person came from another page. */
export function PageHeader({ title, documentTitle = title, hint, above, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (navigated) heading.current?.focus({ preventScroll: true });
    navigated = true;
  }, []);

  useEffect(() => {
    document.title = `${documentTitle} · Baton`;
  }, [documentTitle]);

  return (
    <div className={classes.header}>
      <div>
        {above}
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title ?? ''}>
          {title}
        </Title>
        {hint && (
          <Text component="div" c="dimmed" size="sm" mt={2}>
            {hint}
          </Text>
        )}
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </div>
  );
}
