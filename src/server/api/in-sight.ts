import type { Analysis, KeptAgreement, Sight, Version } from '../../model/archive.ts';
import type { Actor } from '../../model/person.ts';
import type { Deed } from '../../model/trail.ts';
import { notFound } from '../problem.ts';
import type { Archive, Service } from '../service.ts';

/** What whoever says something of an agreement sees, by which of their rights they speak: to decide, or to upload. */
export function sightOfSpeaker(actor: Actor, { may, sight }: Pick<Service, 'may' | 'sight'>): Sight {
  return sight(actor, may(actor, 'decide') ? 'decide' : 'upload');
}

type Seeing = { readonly store: Archive; readonly sight: Sight };

/** The agreement, or a problem that says no more of one that is out of sight than of one that is not there. */
export async function agreementInSight(id: string, { store, sight }: Seeing): Promise<KeptAgreement> {
  const found = await store.agreements.known(id, sight);
  if (found === null) throw notFound('agreement');
  return found;
}

export async function versionInSight(
  id: string,
  { store, sight }: Seeing,
): Promise<{ readonly version: Version; readonly agreement: KeptAgreement }> {
  const version = await store.agreements.version(id);
  const agreement = version === null ? null : await store.agreements.known(version.agreement, sight);
  if (version === null || agreement === null) throw notFound('version of an agreement');
  return { version, agreement };
}

export async function analysisInSight(id: string, seeing: Seeing): Promise<Analysis> {
  const analysis = await seeing.store.analyses.find(id);
  if (analysis === null) throw notFound('analysis');
  await versionInSight(analysis.version, seeing).catch(() => {
    throw notFound('analysis');
  });
  return analysis;
}

/** That somebody looked at words of a version, or took them away. */
export function deedOn(version: Pick<Version, 'id'>, what: 'view' | 'export', facts: Deed['facts']): Deed {
  return { what, subject: { kind: 'version', id: version.id }, facts };
}
