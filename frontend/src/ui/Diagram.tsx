import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'bpmn-js/dist/assets/diagram-js.css';
import type { Diagram as DiagramData } from '@/lib/api/types';
import './diagram.css';
import { ErrorView } from './ErrorView';

interface Canvas { zoom: (to: 'fit-viewport' | number, center?: 'auto') => number; addMarker: (element: string, marker: string) => void }
interface Registry { get: (id: string) => unknown }

/** The process as an official drew it, with what is done and where it stands. The timeline says the same in words. */
export function Diagram({ diagram }: { diagram: DiagramData }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let viewer: { destroy: () => void } | undefined;
    let gone = false;
    const draw = async () => {
      const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
      if (gone || !place.current) return;
      const drawn = new NavigatedViewer({ container: place.current });
      viewer = drawn;
      await drawn.importXML(diagram.xml);
      const canvas = drawn.get<Canvas>('canvas');
      const registry = drawn.get<Registry>('elementRegistry');
      const mark = (ids: string[], marker: string) => ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
      mark(diagram.done.filter((id) => !diagram.active.includes(id)), 'is-done');
      mark(diagram.active, 'is-active');
      canvas.zoom('fit-viewport', 'auto');
    };
    draw().catch(setError);
    return () => {
      gone = true;
      viewer?.destroy();
    };
  }, [diagram]);
  return (
    <figure className="diagram">
      <ErrorView error={error} />
      <div ref={place} className="diagram-canvas" role="group" aria-label={t('matters:diagram.label')} />
      <figcaption className="meta">
        <span className="legend legend-done">{t('matters:diagram.done')}</span>
        <span className="legend legend-active">{t('matters:diagram.active')}</span>
        <span>{t('matters:diagram.hint')}</span>
      </figcaption>
    </figure>
  );
}
