/** What is being written: all files, made from one version while another may be in force. */
export type PolicyDraft = {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly from: number;
  /** In force when it was begun: it is saved only while that still is. */
  readonly inForce: number;
  /** What was changed, and why. */
  readonly note: string;
};

/** A draft from text that was kept; null for what is none. */
export function parsedDraft(text: string | null): PolicyDraft | null {
  try {
    const { files, from, inForce, note } = JSON.parse(text ?? 'null');
    const isWhole =
      Number.isInteger(from) &&
      Number.isInteger(inForce) &&
      typeof note === 'string' &&
      Array.isArray(files) &&
      files.length > 0 &&
      files.every((file) => typeof file?.path === 'string' && typeof file?.text === 'string');
    return isWhole ? { files: files.map(({ path, text }) => ({ path, text })), from, inForce, note } : null;
  } catch {
    return null;
  }
}
