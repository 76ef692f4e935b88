/** Whether an address leads to a page of this service, and neither to another site nor back to the door: "/portfolio?type=nda". */
export function isOurs(address: string): boolean {
  return /^\/(?![/\\])/.test(address) && !/^\/(?:sign-in|set-up|api)(?:[/?#]|$)/.test(address);
}
