export function withTerms(json: string): string {
  return json;
}
