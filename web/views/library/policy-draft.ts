/** What is being written: all files, made from one version while another may be in force. */
export type PolicyDraft = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly from: number;
  /** In force when it was begun: it is saved only while that still is. */
  readonly inForce: number;
};
