import DOMPurify from 'dompurify';
import mammoth from 'mammoth';

/** Release it when it is not shown any more: its pictures are kept until then. */
export type Preview = { readonly content: DocumentFragment; readonly release: () => void };

const allowed = {
  ALLOWED_TAGS: 'p h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr td th strong em b i u s sup sub br img a span'.split(
    ' ',
  ),
  // Addresses only of pictures that we made of the file, and of places in it.
  ALLOWED_ATTR: ['src', 'alt', 'colspan', 'rowspan', 'id', 'href'],
  ALLOWED_URI_REGEXP: /^(?:blob:|#)/,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** A DOCX as HTML without anything that runs or asks another site; throws where it is none. */
export async function preview(bytes: ArrayBuffer): Promise<Preview> {
  const addresses: string[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const picture = await image.readAsArrayBuffer();
    const address = URL.createObjectURL(new Blob([picture], { type: image.contentType }));
    addresses.push(address);
    return { src: address };
  });
  const release = () => {
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: bytes.slice(0) },
    { convertImage, idPrefix: 'preview-' },
  );
  const content = DOMPurify.sanitize(value, {
    ...allowed,
    ALLOWED_TAGS: [...allowed.ALLOWED_TAGS],
    ALLOWED_ATTR: [...allowed.ALLOWED_ATTR],
  });
  return { content, release };
}
