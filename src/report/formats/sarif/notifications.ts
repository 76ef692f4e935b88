import type { Problem } from '../../../model/problem.ts';
import { type Artifacts, artifactLocation } from './artifacts.ts';
import { logicalLocations, placeProperties } from './locations.ts';
import { plain } from './words.ts';

export type Notification = {
  readonly descriptor: { readonly id: string };
  readonly level: 'error' | 'warning' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly unknown[];
};

const levels = { everything: 'error', part: 'warning', nothing: 'note' } as const satisfies Record<
  Problem['hides'],
  Notification['level']
>;

/** What of this document could not be read, or a person should know before trusting the reading. */
export function notificationsOf(
  problems: readonly Problem[],
  name: string,
  artifacts: Artifacts,
): readonly Notification[] {
  return problems.map(({ code, says, hides, place = null }) => ({
    descriptor: { id: code },
    level: levels[hides],
    message: { text: plain(says) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactLocation(name, artifacts) },
        ...logicalLocations(name, null),
        ...(place === null ? {} : { properties: placeProperties(place) }),
      },
    ],
  }));
}
