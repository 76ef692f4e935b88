import { useParams } from 'wouter';
import { Bring } from './bring.tsx';
import { Opened } from './opened.tsx';

export function View() {
  const { '*': rest = '' } = useParams();
  const agreement = decodeURIComponent(rest.split('/')[0] ?? '');
  return agreement === '' ? <Bring /> : <Opened key={agreement} id={agreement} />;
}
