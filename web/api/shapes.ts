import type { Comment } from '../../src/model/comment.ts';
import type { Block, Clause, Rewrite } from '../../src/model/document.ts';
import type { Box, Place, Turn } from '../../src/model/place.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Source } from '../../src/model/source.ts';
import type { components, operations } from './description.ts';

type Schemas = components['schemas'];

/** What a report can be taken away as. */
export type ReportFormat = NonNullable<NonNullable<operations['exportReport']['parameters']['query']>['format']>;

/** An agreement in a list, with its newest draft and what became of that. */
export type Agreement = Schemas['Agreement'];
export type Analysis = Schemas['Analysis'];
export type Version = Schemas['Version'];
export type Person = Schemas['Person'];
export type Team = Schemas['Team'];
/** An API key with its owner. */
export type OwnedKey = operations['listAllKeys']['responses'][200]['content']['application/json']['items'][number];
export type TrailRow = Schemas['TrailRow'];
/** What a check of the trail came to. */
export type Verification = Schemas['Verification'];
export type Ruling = Schemas['Ruling'];
/** What is said of a finding, before it is kept. */
export type NewRuling = Schemas['NewRuling'];
export type StatedDeal = Schemas['StatedDeal'];
/** Who has a review since when, by whom and why. */
export type Handover = Schemas['Handover'];
export type Reviewer = Handover['to'];
/** What came of an upload. */
export type Uploaded = Schemas['Uploaded'];
/** Why a kind of clause was or was not found. */
export type Explanation = Schemas['Explanation'];
/** What is asked about a draft, with what it says itself. */
export type Proposals = Schemas['Proposals'];
/** What to ask of the other side, with what was noted of it last. */
export type Ask = Schemas['Ask'];
export type Tick = Schemas['Tick'];

/** A draft as it was read, to be shown; only `problems` where it could not be read. */
export type ShownDocument =
  | {
      readonly source: Source;
      readonly text: string;
      readonly blocks: readonly (Block & { readonly place: Place | null })[];
      readonly clauses: readonly Clause[];
      readonly rewrites: readonly Rewrite[];
      readonly comments: readonly Comment[];
      readonly problems: readonly Problem[];
      readonly lines: readonly {
        readonly start: number;
        readonly end: number;
        readonly page: number;
        readonly box: Box;
        readonly edges: readonly number[];
        readonly turn?: Turn;
        readonly recognised: boolean;
      }[];
    }
  | { readonly text?: undefined; readonly problems: readonly Problem[] };
/** What a law or house policy asks for. */
export type Requirement = Schemas['Requirement'];
/** A kind of clause with all that is told of it alone. */
export type KindInFull = operations['findKind']['responses'][200]['content']['application/json'];
/** What a pasted clause reads as. */
export type Tried = Schemas['Tried'];
/** What is wrong with a draft of the house policy, and where. */
export type PolicyFault = Schemas['PolicyFault'];
/** A page of what a draft of the house policy would change. */
export type PolicyPreview = Schemas['PolicyPreview'];
/** A piece of the portfolio: agreements against requirements. */
export type Grid = Schemas['Grid'];
export type SavedView = Schemas['SavedView'];
export type EndingAcceptance = Schemas['EndingAcceptance'];
export type Trend = Schemas['Trend'];
/** What a question to the portfolio came to, with the words that it rests on. */
export type Answer = Schemas['Answer'];
/** What the grid is asked for. */
export type PortfolioFilter = Partial<Schemas['PortfolioFilter']>;
/** What of it can be asked of the past too. */
export type PastFilter = Omit<NonNullable<operations['readTrend']['parameters']['query']>, 'months'>;
/** Two drafts held against each other. */
export type Comparison = Schemas['Comparison'];
/** What became of the own words of a clause. */
export type Change = Schemas['Change'];
/** A finding that stands otherwise in the newer draft. */
export type Flip = Schemas['Flip'];
/** How it stood in one of the drafts. */
export type Stood = Schemas['Stood'];
/** What it was that made it stand otherwise. */
export type Cause = Schemas['Cause'];
export type Passage = Schemas['Passage'];
export type Jurisdiction = Schemas['Jurisdiction'];
/** What a jurisdiction gives to enforce with: one fact, with its law. */
export type Measure = Schemas['Measure'];
/** Who must tell whom within how long. */
export type Clock = Schemas['Clock'];
/** Measures topic by topic and jurisdiction by jurisdiction, and their clocks. */
export type LawCompared = operations['compareJurisdictions']['responses'][200]['content']['application/json'];

/** Of which rows of the trail; empty for all. `from` and `to` are days of the reader's calendar, both included. */
export type TrailFilter = {
  readonly text: string;
  readonly what: string;
  readonly by: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
};
