import { z } from 'zod';
import type { AgreementRow, Analysis, Version } from '../../model/archive.ts';
import { dealShape, statedDeal } from './deal-shape.ts';
import { instant } from './person-shape.ts';
import { handoverShape, shownHandover } from './review-shape.ts';

export const id = z.string().min(1).max(100);

export const versionShape = z
  .object({
    id: z.string(),
    agreement: z.string(),
    number: z.int(),
    sha256: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    uploadedBy: z.string(),
    uploadedAt: instant,
  })
  .meta({ id: 'Version' });

/** Of an analysis, of a report, and of what it says. */
export const policy = z.int().describe('Version of the house policy; 0: the one that lies in the library itself.');

const state = z.enum(['queued', 'running', 'done', 'failed']);

export const analysisShape = z
  .object({
    id: z.string(),
    version: z.string(),
    deal: dealShape,
    policy,
    state,
    report: z.string().nullable(),
    because: z.string().nullable(),
    askedBy: z.string(),
    askedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Analysis' });

export const agreementShape = z
  .object({
    id: z.string(),
    team: z.string(),
    title: z.string(),
    deal: statedDeal,
    owner: z.string(),
    createdAt: instant,
    version: versionShape.nullable(),
    analysis: z
      .object({ id: z.string(), policy, state, report: z.string().nullable(), because: z.string().nullable() })
      .nullable(),
    gaps: z.object({ must: z.int(), should: z.int(), consider: z.int() }).nullable(),
    unread: z.boolean(),
    handover: handoverShape
      .nullable()
      .describe('The last one, which says who has the review; null: procurement, as it was never handed over.'),
  })
  .meta({ id: 'Agreement' });

/** What is shown of an agreement, in the order in which its tag is made. */
export function shownAgreement({ version, ...row }: AgreementRow) {
  const { id, team, title, deal, owner, createdAt, analysis, gaps, unread, handover } = row;
  return {
    ...{ id, team, title, deal, owner, createdAt },
    version: version === null ? null : shownVersion(version),
    ...{ analysis, gaps, unread, handover: handover === null ? null : shownHandover(handover) },
  };
}

export function shownVersion(version: Version): Version {
  const { id, agreement, number, sha256, fileName, bytes, uploadedBy, uploadedAt } = version;
  return { id, agreement, number, sha256, fileName, bytes, uploadedBy, uploadedAt };
}

export function shownAnalysis(analysis: Analysis): Analysis {
  const { id, version, deal, policy, state, report, because, askedBy, askedAt, endedAt } = analysis;
  return { id, version, deal, policy, state, report, because, askedBy, askedAt, endedAt };
}

/** As a list of agreements shows it. */
export function briefly({ id, policy, state, report, because }: Analysis): AgreementRow['analysis'] {
  return { id, policy, state, report, because };
}
