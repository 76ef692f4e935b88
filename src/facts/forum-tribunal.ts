import type { ForumFact } from '../model/fact.ts';
import { knownPlaceAt, type PlaceInText, placeAt } from './places.ts';

/** What one sentence says of arbitration, or null where it does not send disputes there. */
export function arbitrationIn(words: string): ForumFact | null {
  if (!/\barbitra(?:tion|l|tors?|te)\b|\btribunal\b|\bseat\b/i.test(words)) return null;
  const institution = institutionIn(words);
  const seat = seatIn(words);
  if (seat === null && !sendsToArbitration(words, institution !== null)) return null;
  return {
    kind: 'forum',
    means: 'arbitration',
    place: seat === null ? null : words.slice(seat.start, seat.end),
    code: seat?.code ?? null,
    institution,
    exclusive: exclusivity(words),
  };
}

const disputes = /\b(?:disputes?|controvers(?:y|ies)|claims?|differences?|disagreements?|matters?)\b/i;
const sent =
  /\b(?:settled?|resolved?|submit(?:ted)?|refer(?:red)?|decided|determined|adjudicated)\b[^.;]{0,160}\b(?:by|to|in|through|under|via)\s+(?:[\p{L}(),-]+\s+){0,8}arbitrat/iu;
const binding = /\bbinding\s+arbitration\b|\bsubject\s+to\s+arbitration\b/i;
const otherwise =
  /\barbitrators?\s+or\s+(?:a\s+)?court|\bcourt\s+or\s+(?:an?\s+)?arbitrat|\bresolved\s+before\s+arbitration/i;
const underRules =
  /\b(?:under|in\s+accordance\s+with|pursuant\s+to|according\s+to|administered\s+by|conducted\s+by)\b/i;

function sendsToArbitration(words: string, institutional: boolean): boolean {
  if (!/\barbitra/i.test(words) || otherwise.test(words)) return false;
  if (disputes.test(words) && (sent.test(words) || binding.test(words))) return true;
  return institutional && underRules.test(words) && /\b(?:shall|will|must|agree|is|are)\b/i.test(words);
}

/** What one sentence says of mediation or conciliation, or null where it does not send disputes there. */
export function mediationIn(words: string): ForumFact | null {
  if (!/\bmediat(?:ion|or|e)\b|(?<!rules\sof\s)\bconciliation\b/i.test(words)) return null;
  if (!/\b(?:attempt|settle|resolve|refer|submit|first|proceed|conducted|administered)/i.test(words)) return null;
  const hit = /\b(?:mediation|conciliation)\b[^.;\n]{0,90}?\b(?:in|at)\s{1,2}/iu.exec(words);
  const place = hit === null ? null : knownPlaceAt(words, hit.index + hit[0].length);
  return {
    kind: 'forum',
    means: 'mediation',
    place: place === null ? null : words.slice(place.start, place.end),
    code: place?.code ?? null,
    // Beside arbitration in one sentence, the institution is the arbitration's.
    institution: /\barbitration\b/i.test(words.replace(full, '')) ? null : institutionIn(words),
    exclusive: null,
  };
}

/** Arbitration that is agreed shuts out the courts where it is said to be final, binding or exclusive, not where one may choose it. */
function exclusivity(words: string): boolean | null {
  if (/\b(?:may|elect|option)\b[^.;]{0,60}\barbitrat/i.test(words)) return false;
  return /\b(?:finally|final|binding|exclusive(?:ly)?|solely)\b/i.test(words) ? true : null;
}

const inFull =
  'International Chamber of Commerce|London Court of International Arbitration|American Arbitration Association|International Cent(?:re|er) for Dispute Resolution|Singapore International Arbitration Cent(?:re|er)|German (?:Arbitration Institute|Institution of Arbitration)|Deutsche Institution für Schiedsgerichtsbarkeit|Hong Kong International Arbitration Cent(?:re|er)|China International Economic and Trade Arbitration Commission|Swiss Arbitration Cent(?:re|er)|Swiss Chambers|Swiss Rules|Stockholm Chamber of Commerce|SCC Arbitration Institute|Vienna International Arbitral Cent(?:re|er)|Netherlands Arbitration Institute|Dubai International Arbitration Cent(?:re|er)|Japan Commercial Arbitration Association|Korean Commercial Arbitration Board|Vietnam International Arbitration Cent(?:re|er)|Polish Chamber of Commerce|Milan Chamber of Arbitration|Arbitration Foundation of Southern Africa|ADR Institute of Canada|Cent(?:re|er) for Effective Dispute Resolution|World Intellectual Property Organization|Judicial Arbitration and Mediation Services';
const inShort =
  'ICC|LCIA|AAA|ICDR|SIAC|DIS|HKIAC|CIETAC|JAMS|UNCITRAL|SCC|VIAC|NAI|DIAC|JCAA|KCAB|ICSID|CAM-CCBC|AFSA|ACICA|CEDR|CPR|WIPO';
// Full names in any case, short ones in capitals only: "dis" and "nai" are letters within other words.
const full = new RegExp(`\\b(?:${inFull.replaceAll(' ', '\\s{1,2}')})\\b`, 'i');
const short = new RegExp(`(?<![\\w.])(?:${inShort})(?![\\w])`);

function institutionIn(words: string): string | null {
  return full.exec(words)?.[0] ?? short.exec(words)?.[0] ?? null;
}

const seatOf =
  /\b(?:legal\s{1,2})?(?:seat|place|venue|situs|locale)\b(?:,?\s{1,2}or\s{1,2}legal\s{1,2}(?:place|seat),?)?(?:\s{1,2}(?:of|for)\s{1,2}(?:the\s{1,2}|any\s{1,2}|such\s{1,2}){0,2}arbitra(?:tion|l)s?(?:\s{1,2}(?:proceedings?|tribunal))?)?\s{0,2}(?:\bshall\s{1,2}be\b|\bis\b|\bwill\s{1,2}be\b|:)\s{0,2}(?:in\s{1,2}|at\s{1,2})?/giu;
const heldIn = /\barbitra(?:tion|l|tors?)\b[^.;\n]{0,120}?\b(?:in|at)\s{1,2}/giu;

function seatIn(words: string): PlaceInText | null {
  for (const hit of words.matchAll(seatOf)) {
    if (!/arbitra|^seat|legal/i.test(hit[0]) && !/arbitra/i.test(words)) continue;
    const at = hit.index + hit[0].length;
    const place = knownPlaceAt(words, at) ?? (/arbitra|seat/i.test(hit[0]) ? placeAt(words, at) : null);
    if (place !== null) return place;
  }
  for (const hit of words.matchAll(heldIn)) {
    // From "arbitration" on, every "in" or "at" within reach may lead to the place.
    // Up to the next "arbitration", so that each stretch is read once.
    const from = hit.index + 8;
    const stretch = words.slice(from, from + 232).split(/arbitra/i)[0] ?? '';
    for (const link of stretch.matchAll(/\b(?:in|at)\s{1,2}/giu)) {
      if (/\bcourts?\b|\blaws?\b/i.test(stretch.slice(0, link.index))) break;
      const place = knownPlaceAt(words, from + link.index + link[0].length);
      if (place !== null) return place;
    }
  }
  return null;
}
