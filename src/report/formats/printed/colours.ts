import type { Ink } from '../text/ink.ts';

/** RGB in hexadecimal, as the page has them by light (formats/html/style.ts): all of them 4.5 to 1 or more on white. */
export const colours = {
  strong: '1C1E21',
  bad: '9C1C1C',
  poor: '7A4300',
  open: '44407A',
  good: '1D5C38',
  quiet: '5D646E',
} satisfies Record<Ink, string>;

export const inkColour = '1C1E21';
export const linkColour = '1F5A96';
export const lineColour = 'C9C5BC';
export const panelColour = 'F3F1EC';
