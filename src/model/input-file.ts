/** A file from outside. `name` is what a person knows it by; it decides nothing but ties. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array };
