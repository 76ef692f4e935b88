import { useState } from 'react';
import { HandOver } from '../../agreement/hand-over.tsx';
import { paperTypeName } from '../../agreement/paper-types.ts';
import { Rename } from '../../agreement/rename.tsx';
import type { Findings } from '../../api/findings.ts';
import type { Agreement, ReportFormat, Version } from '../../api/shapes.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Select } from '../../parts/select.tsx';
import { takeAway } from '../../parts/take-away.ts';
import { useMe } from '../../shell/session.ts';
import { hasView, to } from '../../views.ts';
import { t } from '../../words/words.ts';
import { workspaceWords } from '../../words/workspace.ts';
import { moment } from '../../words/written.ts';
import { useAddress } from './address.ts';
import { DealForm } from './deal-form.tsx';
import styles from './workspace.module.css';

/** Every format that the service writes a report in, in the order of the menu. */
const formats: Readonly<Record<ReportFormat, string>> = workspaceWords.header.formats;

/** What is under review: title, parties and deal in a line, which draft, and where it can go from here. */
export function Header({
  agreement,
  findings,
  versions,
}: {
  readonly agreement: Agreement;
  readonly findings: Findings;
  readonly versions: readonly Version[];
}) {
  const { may } = useMe();
  const [{ as }, go] = useAddress();
  const [isHandingOver, setHandingOver] = useState(false);
  const [isDealOpen, setDealOpen] = useState(false);
  const { document, version } = findings;
  const reviewer = findings.handover?.to ?? 'procurement';
  const newest = versions.at(-1)?.id;
  const { header } = workspaceWords;
  const exported = (format: string) =>
    `/api/agreements/${encodeURIComponent(agreement.id)}/export?format=${format}&version=${encodeURIComponent(version)}`;
  const redline = `/api/agreements/${encodeURIComponent(agreement.id)}/redline?version=${encodeURIComponent(version)}`;
  return (
    <div className={styles.head}>
      <PageHeader
        title={agreement.title}
        beside={<Rename agreement={agreement} />}
        lead={<DealLine document={document} />}
        actions={
          <>
            {versions.length > 0 && (
              <Select
                isBare
                label={header.draft}
                value={version}
                onChange={(id) => go({ draft: id === newest ? null : id, finding: null })}
                choices={[...versions].reverse().map(({ id, number, uploadedAt }) => ({
                  id,
                  name: header.draftOf(number, versions.length),
                  note: moment(uploadedAt),
                }))}
              />
            )}
            {versions.length > 1 && hasView('compare') && (
              <ButtonLink href={to.compare(agreement.id)}>{header.compare}</ButtonLink>
            )}
            {may('upload') && hasView('review') && (
              <ButtonLink href={to.review(agreement.id)}>{header.nextDraft}</ButtonLink>
            )}
            {may('upload') && <Button onPress={() => setDealOpen(true)}>{header.editDeal}</Button>}
            <Button onPress={() => go({ as: as === 'matrix' ? 'findings' : 'matrix' })}>
              {as === 'matrix' ? header.findings : header.matrix}
            </Button>
            {may('decide') && (
              <Button onPress={() => setHandingOver(true)}>
                {reviewer === 'legal' ? header.giveBack : header.takeOver}
              </Button>
            )}
            {may('export') && (
              <Menu
                label={header.exports}
                parts={[
                  {
                    title: header.report,
                    entries: Object.entries(formats).map(([id, name]) => ({
                      id,
                      name,
                      do: () => void takeAway(exported(id)),
                    })),
                  },
                  {
                    title: header.paper,
                    entries: [
                      {
                        id: 'file',
                        name: header.file,
                        do: () => void takeAway(`/api/versions/${encodeURIComponent(version)}/file`),
                      },
                      ...(document.format === 'docx' && findings.asks.length > 0
                        ? [{ id: 'redline', name: header.redline, do: () => void takeAway(redline) }]
                        : []),
                    ],
                  },
                ]}
              >
                <Button icon="download">{header.exports}</Button>
              </Menu>
            )}
          </>
        }
      />
      {isDealOpen && (
        <DealForm
          agreement={agreement}
          version={version}
          deal={document.deal}
          isOpen
          onClose={() => setDealOpen(false)}
        />
      )}
      <HandOver
        agreement={agreement.id}
        to={reviewer === 'legal' ? 'procurement' : 'legal'}
        isOpen={isHandingOver}
        onClose={() => setHandingOver(false)}
      />
    </div>
  );
}

function DealLine({ document }: { readonly document: Findings['document'] }) {
  const { deal, parties, type } = document;
  const { header, deal: words } = workspaceWords;
  const facts = [
    ...(parties.length === 0
      ? []
      : [t.common.and(parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`)))]),
    ...(type === null ? [] : [paperTypeName(type)]),
    words.sides[deal.side],
    deal.jurisdictions.map((code) => code.toUpperCase()).join(', '),
    ...(deal.personalData ? [words.personalData] : []),
    ...(deal.sectors.length === 0 ? [] : [deal.sectors.join(', ')]),
    header.asOf(deal.asOf),
  ];
  return (
    <span className={styles.deal} title={facts.join(' · ')}>
      {facts.join(' · ')}
    </span>
  );
}
