import { Button, Group, Text } from '@mantine/core';
import { formatNumber } from '@/lib/format';

interface PagerProps {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, size, total, onPage }: PagerProps) {
  if (total === 0) return null;
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const from = page * size + 1;
  const to = Math.min(total, (page + 1) * size);
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" mt="md">
      <Text size="sm" c="dimmed" aria-live="polite" className="tabular">
        {formatNumber(from)}–{formatNumber(to)} of {formatNumber(total)}
      </Text>
      {last > 0 && (
        <Group gap="xs">
          <Button variant="default" size="xs" disabled={page === 0} onClick={() => onPage(page - 1)}>
            Previous page
          </Button>
          <Button variant="default" size="xs" disabled={page >= last} onClick={() => onPage(page + 1)}>
            Next page
          </Button>
        </Group>
      )}
    </Group>
  );
}
