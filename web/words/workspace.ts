import { document, workspace } from './en/workspace.ts';

/** The words of an agreement under review, loaded with it: in the same language as those of every page. */
export const workspaceWords: typeof workspace = workspace;

/** Of the pane that shows the paper. */
export const documentWords: typeof document = document;
