/** The formats in which a table is taken away, with their media types. */
export const tableTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const tableFormats = Object.keys(tableTypes) as [keyof typeof tableTypes, ...(keyof typeof tableTypes)[]];
