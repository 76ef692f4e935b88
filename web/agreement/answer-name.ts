import { useQuery } from '@tanstack/react-query';
import type { DealQuestion } from '../../src/model/deal.ts';
import { isRole } from '../../src/model/role.ts';
import { queries } from '../api/queries.ts';
import { agreementWords } from '../words/agreement.ts';

/** How an answer that the paper gives to a question of the deal is called: a country, a role, a sector by its name. */
export function useAnswerName(): (question: DealQuestion, value: string) => string {
  const laws = useQuery(queries.jurisdictions());
  return (question, value) => {
    switch (question) {
      case 'jurisdictions':
        return laws.data?.items.find(({ code }) => code === value)?.name ?? value.toUpperCase();
      case 'roles':
        return isRole(value) ? agreementWords.roles[value] : value;
      case 'sectors':
        return value.replaceAll('-', ' ');
      case 'personal-data':
      case 'amount':
        return value;
      default:
        return question satisfies never;
    }
  };
}
