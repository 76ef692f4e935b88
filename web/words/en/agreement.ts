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
