import { Stack, Text } from '@mantine/core';
import { messageOf } from '@/api/error';
import { useLandingPreview, type LandingContent } from '@/features/intake/api/landing-page';
import classes from './landing-preview.module.css';

/** How the page would look now. Nothing runs in it, and it loads no picture of another site. */
export function LandingPreview({ campaignId, content }: { campaignId: string; content: LandingContent }) {
  const preview = useLandingPreview(campaignId, content);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Preview
      </Text>
      {preview.error && (
        <Text size="sm" role="status" c="dimmed">
          The preview waits: {messageOf(preview.error)}
        </Text>
      )}
      <iframe
        title="Preview of the page"
        sandbox=""
        srcDoc={preview.data?.html ?? ''}
        className={classes.frame}
      />
      {content.image_url && (
        <Text size="sm" c="dimmed">
          The picture is shown on the page itself, not here.
        </Text>
      )}
    </Stack>
  );
}
