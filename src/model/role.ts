/** What one party is to the other when it handles data or ICT for it, and how to say it. Laws have further names for some. */
export const roleNames = {
  /** Also the service provider of California, the business associate of HIPAA, the operator of Brazil and South Africa. */
  processor: 'processor',
  'sub-processor': 'sub-processor',
  'joint-controllers': 'joint controllers',
  /** Each decides for itself why and how it handles the data that it gets. */
  'independent-controllers': 'independent controllers',
  /** A provider of ICT services to a financial entity. */
  'ict-provider': 'ICT provider of a financial entity',
} as const;

export type Role = keyof typeof roleNames;

export const roleIds = Object.keys(roleNames) as readonly Role[];

export function isRole(given: string): given is Role {
  return given in roleNames;
}

/**
 * Whether the roles that are known leave room for one of those asked: where nothing is known they do, and what is known of the
 * handling of data says nothing of ICT services, nor the other way round.
 */
export function admits(known: readonly Role[], asked: readonly Role[]): boolean {
  const ofOneMatter = known.filter((role) => asked.some((each) => isOfData(each) === isOfData(role)));
  return ofOneMatter.length === 0 || asked.some((role) => known.includes(role));
}

function isOfData(role: Role): boolean {
  return role !== 'ict-provider';
}
