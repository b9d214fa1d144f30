import { Stack } from '@mantine/core';
import { QueryView } from '@/components/ui/query-view';
import { Section } from '@/components/ui/section';
import { useCapture } from '@/features/campaign/api/capture';
import { CampaignTokens } from './campaign-tokens';
import { CaptureForm } from './capture-form';
import { CurlExample } from './curl-example';

/** How leads come to a campaign from outside: who may post them, with which tokens, and how. */
export function Capture({ campaignId }: { campaignId: string }) {
  const settings = useCapture(campaignId);
  return (
    <QueryView query={settings} what="the settings">
      {(data) => (
        <Stack>
          <Section title="Who may post leads">
            <CaptureForm campaignId={campaignId} settings={data} />
          </Section>
          <CampaignTokens campaignId={campaignId} />
          <CurlExample campaignId={campaignId} withToken={data.access === 'token'} />
        </Stack>
      )}
    </QueryView>
  );
}
