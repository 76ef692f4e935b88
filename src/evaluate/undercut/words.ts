/** The modals of a duty, and what stands for them: "shall", "agrees to", "is obliged to". */
export const duties =
  /\b(?:shall|must|will|(?:agrees?|undertakes?|covenants?|promises?|commits?)\s+(?:to|that|not)|(?:is|are)\s+(?:\w+\s+)?(?:obliged|obligated|required|bound|responsible|liable)\s+(?:to|for)|has\s+to|have\s+to)\b/i;

/** Words that oblige somebody, be it not to do something; "may not" and "no party may" among them. */
export const obliges =
  /\b(?:shall|must|will|agrees?|undertakes?|undertaking|covenants?|promises?|commits?|warrants?|guarantees?|ensures?|oblig(?:ed|ation|ations|ated)|bound|dut(?:y|ies)|required|responsible|liable|prohibited|forbidden|needs?\s+to|ha(?:s|ve)\s+to|(?:is|are)\s+(?:not\s+)?to|may\s+not|may\s+only|can\s?not|neither|nobody|nothing|no\s+\w+\s+may|remains?|binds?)\b/i;

/** "shall use commercially reasonable efforts to", "will endeavour to". */
export const endeavours =
  /\b(?:shall|will|must|agrees?\s+to|undertakes?\s+to|to)\s+(?:[a-z]+ly\s+)?(?:(?:use|make|exercise|employ|exert|apply)\s+(?:[\p{L}’'/-]+\s+){0,6}?(?:endeavou?rs|efforts)|endeavou?r)(?:\s+(?:not\s+)?to)?\b/giu;
