import type { AgreementTypeId } from '../../../src/model/document.ts';

/** What can be done with one agreement in several views, loaded with them. */
export const agreement = {
  handOver: {
    note: 'Note for whoever has it next',
    procurement: {
      title: 'Return the review to procurement',
      says: 'Procurement sees your decisions and this note, and takes it up with the other side.',
      submit: 'Return it',
      done: 'Returned to procurement.',
    },
    legal: {
      title: 'Hand the review over to legal',
      says: 'It shows among what waits for legal, with this note.',
      submit: 'Hand it over',
      done: 'Handed over to legal.',
    },
  },
  /** What a paper is, whatever it calls itself. */
  types: {
    'nda-mutual': 'Confidentiality agreement, both ways (NDA)',
    'nda-one-way': 'Confidentiality agreement, one way (NDA)',
    'data-processing': 'Data processing agreement',
    'business-associate': 'Business associate agreement (US health data)',
    saas: 'Software as a service',
    licence: 'Licence',
    supply: 'Supply or purchase',
    distribution: 'Distribution',
    reseller: 'Resale',
    services: 'Services',
    consultancy: 'Consultancy',
    outsourcing: 'Outsourcing',
    'joint-development': 'Joint development',
    'joint-venture': 'Joint venture',
    logistics: 'Carriage, storage or logistics',
    manufacturing: 'Manufacturing',
    amendment: 'Amendment of another agreement',
    'order-form': 'Order form or statement of work',
    other: 'Something else',
  } satisfies Record<AgreementTypeId, string>,
  /** What the parties are to each other. */
  roles: {
    processor: 'Processor',
    'sub-processor': 'Sub-processor',
    'joint-controllers': 'Joint controllers',
    'independent-controllers': 'Independent controllers',
    'ict-provider': 'ICT provider of a financial entity',
  },
  rename: {
    open: 'Change the title',
    title: 'Change the title',
    field: 'Title of the agreement',
    hint: 'As lists, reports and letters call it. The file keeps its name.',
    empty: 'Give it a title.',
    submit: 'Change it',
    done: 'The title is changed.',
  },
};
