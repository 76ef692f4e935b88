const month = 'January|February|March|April|May|June|July|August|September|October|November|December';
const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const people =
  'English|Welsh|Scottish|Irish|British|American|Canadian|Australian|German|French|Italian|Spanish|Dutch|Belgian|Swiss|Austrian|European|Chinese|Japanese|Korean|Indian|Israeli|Russian|Portuguese|Swedish|Danish|Norwegian|Finnish|Polish|Mexican|Brazilian|Asian|African|Latin|Delaware|California|New|North|South|East|West|United|National|International|Federal|Royal|Hong|San|Los|St|Euros?|Dollars?|Pounds?';
const anywhere = new RegExp(`^(?:${month}|${day}|${people})$|^[^\\p{Ll}]{1,}$`, 'u');

/** What a body, a law, an office or a person is called by its last word, and what a paper calls itself, its parts and its sides. */
const last = new RegExp(
  `^(?:${[
    'Acts? Codes? Regulations? Directives? Conventions? Laws? Rules? Statutes? Constitution Treaty Protocol Bill Ordinance Decree Rulebook',
    'Courts? Tribunal Commission Commissioner Department Ministry Agency Bureau Government Governments? States? Congress Parliament Senate Kingdom Republic Union Community Association Chamber Institute University Exchange Office Authority Registry Register Administration Bank Arbitration Council Commonwealth County City Countries',
    'Board Directors? Officers? President Vice-President Chairman Chairperson Chair Secretary Treasurer Counsel Managers? Executive Judge Governor Minister Partners? Members? Shareholders? Stockholders? Holders?',
    'Section Sections Articles? Clauses? Paragraphs? Schedules? Exhibits? Annex Annexes Annexure Appendix Appendices Attachments? Chapters? Parts? Items? Recitals? Tables? Pages? Preamble Sub-?[Ss]ections? Subparagraphs? Addendum Addenda Amendments?',
    'Party Parties Corporation Incorporated Inc Ltd Limited GmbH LLC LLP Firm Trust',
    'Internet Web Site Website God Mr Mrs Ms Dr',
  ]
    .join(' ')
    .split(' ')
    .join('|')})$`,
  'u',
);

/** What is a side of the paper, or the paper, where it stands alone; "Escrow Agent" and "Support Agreement" are terms. */
const alone = new RegExp(
  `^(?:${[
    'Agreements? Contracts? Terms Term Deed Lease Plan Group Company Companies Dates? Effective',
    'Customers? Suppliers? Clients? Vendors? Licensors? Licensees? Buyers? Sellers? Purchasers? Providers? Contractors? Subcontractors? Consultants? Distributors? Resellers? Dealers? Manufacturers? Lessors? Lessees? Landlord Tenant Owners? Lenders? Borrowers? Employers? Employees? Investors? Sponsors? Franchisors? Franchisees? Disclosers? Recipients? Controllers? Processors? Sub-?processors? Principal Agent Promoter Publisher Operators? Advertisers? Developers? Users? Persons?',
  ]
    .join(' ')
    .split(' ')
    .join('|')})$`,
  'u',
);

/** Whether capitals are no sign of a term: names of people, places, bodies and laws, offices, roles, parts of a paper. */
export function isNameOrTitle(phrase: string): boolean {
  const words = phrase.split(' ');
  if (words.length === 1 && alone.test(phrase)) return true;
  const [first = ''] = words;
  return (
    words.some((each) => anywhere.test(each)) ||
    last.test(words.at(-1) ?? '') ||
    (/ of /.test(phrase) && last.test(first))
  );
}
