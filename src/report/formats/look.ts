/** How a report is shown to a person. `width` in columns, at least 40. Formats for machines take no notice of either. */
export type Look = { readonly colour: boolean; readonly width: number };
