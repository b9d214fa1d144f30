import { createTheme, Drawer, Modal, Table, type CSSVariablesResolver } from '@mantine/core';

const sans =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** A named close button, and a header that is not the page's banner. */
const overlay = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
};

export const theme = createTheme({
  primaryColor: 'baton',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors: {
    baton: [
      '#eef0fd',
      '#dde1fa',
      '#b9c1f4',
      '#98a5f0',
      '#8594ee',
      '#5d6fe2',
      '#4a5dd6',
      '#3a4fc4',
      '#3043a8',
      '#26368a',
    ],
    red: [
      '#fff0f1',
      '#fde1e4',
      '#fbc0c6',
      '#f69aa4',
      '#f07a87',
      '#e25565',
      '#cf3347',
      '#b3152d',
      '#9a1127',
      '#7f0d20',
    ],
    teal: [
      '#e6f6ee',
      '#d3efe0',
      '#a3e0c2',
      '#6fd0a2',
      '#48c489',
      '#2bb377',
      '#1c8a5c',
      '#137a4f',
      '#0d5b3c',
      '#0a4a31',
    ],
    dark: [
      '#dfe3ea',
      '#b6bdca',
      '#9aa2b1',
      '#6b7383',
      '#3b4250',
      '#2e3441',
      '#252a35',
      '#1a1e26',
      '#14171e',
      '#0f1217',
    ],
  },
  components: {
    Table: Table.extend({ defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'md' } }),
    Modal: Modal.extend({ defaultProps: overlay }),
    Drawer: Drawer.extend({ defaultProps: overlay }),
  },
});

/** Text colours with enough contrast for WCAG 2.2 AA on both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b2130',
    '--mantine-color-dimmed': '#586174',
    '--mantine-color-placeholder': '#626b7d',
    '--mantine-color-error': '#b3152d',
    '--mantine-color-default-border': '#dfe3ea',
    '--baton-page': '#f5f6f9',
    '--baton-surface': '#ffffff',
    '--baton-control-border': '#8b94a5',
  },
  dark: {
    '--mantine-color-text': '#dfe3ea',
    '--mantine-color-dimmed': '#a3abba',
    '--mantine-color-placeholder': '#9aa2b1',
    '--mantine-color-error': '#ff9aa3',
    '--mantine-color-default-border': '#303643',
    '--baton-page': '#12151b',
    '--baton-surface': '#1a1e26',
    '--baton-control-border': '#6b7383',
  },
});
