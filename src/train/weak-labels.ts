import { recognise } from '../analyze.ts';
import type { Document } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { noModels } from '../model/models.ts';
import { overlaps, type Span } from '../model/span.ts';

/** What the rules of the library find in a paper: labels for kinds that no public set has. */
export type WeakLabels = (document: Document) => {
  readonly kindsAt: (span: Span) => readonly string[];
  /** Whether a model learns from the rules. */
  readonly isTold: (model: string) => boolean;
};

/** `taught` are the models that people's labels teach. */
export function weakLabels({ kinds }: Library, taught: ReadonlySet<string>): WeakLabels {
  const told = new Set(kinds.map(({ id }) => id).filter((id) => !taught.has(id)));
  return (document) => {
    const { matches } = recognise(document, { kinds, models: noModels });
    const own = matches.filter(({ kind }) => told.has(kind));
    return {
      kindsAt: (span) => own.filter((match) => overlaps(match.span, span)).map(({ kind }) => kind),
      isTold: (model) => told.has(model),
    };
  };
}
