import type { components } from './description.ts';

type Schemas = components['schemas'];

/** An agreement in a list, with its newest draft and what became of that. */
export type Agreement = Schemas['Agreement'];
export type Analysis = Schemas['Analysis'];
export type Version = Schemas['Version'];
export type Person = Schemas['Person'];
export type Ruling = Schemas['Ruling'];
/** What is said of a finding, before it is kept. */
export type NewRuling = Schemas['NewRuling'];
export type StatedDeal = Schemas['StatedDeal'];
/** Who has a review since when, by whom and why. */
export type Handover = Schemas['Handover'];
export type Reviewer = Handover['to'];
/** What came of an upload. */
export type Uploaded = Schemas['Uploaded'];
/** What is asked about a draft, with what it says itself. */
export type Proposals = Schemas['Proposals'];
/** What to ask of the other side, with what was noted of it last. */
export type Ask = Schemas['Ask'];
export type Tick = Schemas['Tick'];
