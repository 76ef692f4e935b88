import type { Cause, ConflictFlip, Flip, Stood } from '../../model/comparison.ts';
import { escaped } from '../page/escaped.ts';
import { placeOf, stateOf } from './in-words.ts';
import { turnNames } from './summary.ts';

/** A finding that stands otherwise, both sides beside each other; a cause links to its change. */
export function flipOf({ turn, title, severity, requirement, says, from, to, causes }: Flip): string {
  return `<article>
<h3><b class="mark ${turn}">${turnNames[turn]}</b>${escaped(title)}: ${stateOf(from)} → ${stateOf(to)} <small>${severity}, ${escaped(requirement)}</small></h3>
<p>${escaped(says)}</p>
<p><b>Why:</b> ${causesOf(causes)}</p>
<div class="sides">
<div><h4>Before</h4>${stoodOf(from)}</div>
<div><h4>Now</h4>${stoodOf(to)}</div>
</div>
</article>`;
}

function causesOf(causes: readonly Cause[]): string {
  return causes
    .map(({ says, change }) => (change === undefined ? escaped(says) : `<a href="#c${change}">${escaped(says)}</a>`))
    .join('; ');
}

function stoodOf(stood: Stood | null): string {
  if (stood === null) return '<p class="soft">not asked</p>';
  const { because, cites, nearest } = stood;
  const closest = cites.length === 0 && nearest !== undefined ? nearest : null;
  return [
    ...(because === undefined ? [] : [`<p>${escaped(because)}</p>`]),
    ...(cites.length === 0
      ? [`<p class="soft">nothing in the paper${closest === null ? '' : '; closest is'}</p>`]
      : []),
    ...[...cites, ...(closest === null ? [] : [closest])].map(
      (cite) => `<blockquote>${inLines(cite.quote)}<cite>${escaped(placeOf(cite))}</cite></blockquote>`,
    ),
  ].join('\n');
}

/** What does not go together any more, or goes together now. */
export function conflictOf({ turn, severity, says, causes }: ConflictFlip): string {
  return `<article><h3><b class="mark ${turn}">${turn === 'opened' ? 'new' : 'gone'}</b><small>${severity}</small></h3><p>${escaped(says)}</p><p><b>Why:</b> ${causesOf(causes)}</p></article>`;
}

/** Words of a paper with their line breaks. */
export function inLines(words: string): string {
  return words.split('\n').map(escaped).join('<br>');
}
