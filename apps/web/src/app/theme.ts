import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const clover: MantineColorsTuple = [
  '#f0f8f2',
  '#dfefe4',
  '#bcdec8',
  '#94cba9',
  '#70b98d',
  '#4fa674',
  '#37915f',
  '#297c4e',
  '#1f6840',
  '#154d2f',
];
/** Greys with a little green, so that paper and ink belong to the leaf. Shade 6 on white is 5.7 : 1. */
const gray: MantineColorsTuple = [
  '#f6f8f5',
  '#eef1ed',
  '#e2e7e1',
  '#d0d7d0',
  '#b5c0b8',
  '#849189',
  '#59655f',
  '#46514b',
  '#323b36',
  '#1c2420',
];
const dark: MantineColorsTuple = [
  '#e4eae6',
  '#c5cec8',
  '#a3afa8',
  '#85928a',
  '#57635c',
  '#3b4640',
  '#29322d',
  '#1a211d',
  '#141a17',
  '#0d110f',
];

export const theme = createTheme({
  primaryColor: 'clover',
  primaryShade: 8,
  colors: { clover, gray, dark },
  black: '#1c2420',
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Code', 'Source Code Pro', Menlo, monospace",
  headings: {
    fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
    fontWeight: '680',
    sizes: {
      h1: { fontSize: 'clamp(1.6rem, 1.2rem + 1.6vw, 2.2rem)', lineHeight: '1.15' },
      h2: { fontSize: '1.35rem', lineHeight: '1.25' },
      h3: { fontSize: '1.1rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '14px', xl: '28px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Alert: { defaultProps: { variant: 'light' } },
    Modal: { defaultProps: { centered: true } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3, maxRows: 14 } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Badge: { defaultProps: { tt: 'none', fw: 600, radius: 'sm' } },
  },
});

/** What Mantine's defaults leave under WCAG AA contrast, and the paper the cards lie on. */
export const cssVariables: CSSVariablesResolver = (used) => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': used.colors['gray']?.[6] ?? '',
    '--mantine-color-dimmed': used.colors['gray']?.[6] ?? '',
    '--mantine-color-error': '#b3261e',
    '--qf-page': '#f6f8f4',
    '--qf-line': '#dde3dc',
    '--qf-leaf': '#297c4e',
    '--qf-leaf-soft': '#4fa674',
    '--qf-leaf-faint': '#d3dfd6',
    '--qf-industry': '#a34a12',
    '--qf-research': '#285c9c',
    '--qf-broker': '#1f6840',
    '--qf-hero': '#e6f1e8',
  },
  dark: {
    '--mantine-color-placeholder': used.colors['dark']?.[2] ?? '',
    '--mantine-color-dimmed': used.colors['dark']?.[2] ?? '',
    '--mantine-color-error': '#ff9c93',
    '--mantine-color-anchor': used.colors['clover']?.[3] ?? '',
    '--qf-page': '#101512',
    '--qf-line': '#2c3630',
    '--qf-leaf': '#70b98d',
    '--qf-leaf-soft': '#94cba9',
    '--qf-leaf-faint': '#34423a',
    '--qf-industry': '#f0a36e',
    '--qf-research': '#8fb8ec',
    '--qf-broker': '#94cba9',
    '--qf-hero': '#16251c',
  },
});
