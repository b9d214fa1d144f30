import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { MessagePanel } from '@/components/ui/message-panel';
import { QueryView } from '@/components/ui/query-view';
import { useTokens } from '@/features/identity/api/tokens';
import { TokenList } from './token-list';
import { TokenModal } from './token-modal';

export function Tokens() {
  const tokens = useTokens();
  const [making, setMaking] = useState(false);
  return (
    <Stack>
      <Group justify="flex-end">
        <Button onClick={() => setMaking(true)}>Make a token</Button>
      </Group>
      <QueryView
        query={tokens}
        what="the tokens"
        isEmpty={(all) => all.length === 0}
        empty={
          <MessagePanel
            icon="lock"
            title="No program has a token"
            text="Make one for each program that calls Baton's API, with just the permissions it needs."
          />
        }
      >
        {(all) => <TokenList tokens={all} />}
      </QueryView>
      {making && <TokenModal onClose={() => setMaking(false)} />}
    </Stack>
  );
}
