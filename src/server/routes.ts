import { aboutRoutes } from './api/about.ts';
import { agreementRoutes } from './api/agreements.ts';
import { analysisRoutes } from './api/analyses.ts';
import { diffRoutes } from './api/diff.ts';
import { docsRoutes } from './api/docs.ts';
import { explanationRoutes } from './api/explanation.ts';
import { freshnessRoutes } from './api/freshness.ts';
import { gridRoutes } from './api/grid.ts';
import { gridExportRoutes } from './api/grid-export.ts';
import { jurisdictionRoutes } from './api/jurisdictions.ts';
import { keyRoutes } from './api/keys.ts';
import { lawExportRoutes } from './api/law-export.ts';
import { libraryRoutes } from './api/library.ts';
import { peopleRoutes } from './api/people.ts';
import { policyRoutes } from './api/policies.ts';
import { policyPreviewRoutes } from './api/policy-preview.ts';
import { portfolioRoutes } from './api/portfolio.ts';
import { portfolioTimeRoutes } from './api/portfolio-time.ts';
import { proposalRoutes } from './api/proposals.ts';
import { redlineRoutes } from './api/redline.ts';
import { reportRoutes } from './api/reports.ts';
import { reviewRoutes } from './api/reviews.ts';
import { rulingRoutes } from './api/rulings.ts';
import { savedViewRoutes } from './api/saved-views.ts';
import { sessionRoutes } from './api/session.ts';
import { setUpRoutes } from './api/set-up.ts';
import { teamRoutes } from './api/teams.ts';
import { trailRoutes } from './api/trail.ts';
import { tryRoutes } from './api/try.ts';
import { uploadRoutes } from './api/uploads.ts';
import { verificationRoutes } from './api/verifications.ts';
import { versionRoutes } from './api/versions.ts';
import type { Route } from './route.ts';

const all: readonly Route[] = [
  ...setUpRoutes,
  ...sessionRoutes,
  ...peopleRoutes,
  ...teamRoutes,
  ...keyRoutes,
  ...trailRoutes,
  ...verificationRoutes,
  ...aboutRoutes,
  ...uploadRoutes,
  ...agreementRoutes,
  ...versionRoutes,
  ...analysisRoutes,
  ...reportRoutes,
  ...redlineRoutes,
  ...explanationRoutes,
  ...rulingRoutes,
  ...reviewRoutes,
  ...proposalRoutes,
  ...diffRoutes,
  ...gridRoutes,
  ...gridExportRoutes,
  ...portfolioTimeRoutes,
  ...savedViewRoutes,
  ...portfolioRoutes,
  ...libraryRoutes,
  ...freshnessRoutes,
  ...jurisdictionRoutes,
  ...lawExportRoutes,
  ...policyRoutes,
  ...policyPreviewRoutes,
  ...tryRoutes,
];

/** Every route, by what it is about, and behind them those that describe them. */
export const routes: readonly Route[] = [...all, ...docsRoutes(all)];
