import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'bpmn-js/dist/assets/diagram-js.css';
import type { Diagram as DiagramData } from '@/lib/api/types';
import './diagram.css';
import { ErrorView } from './ErrorView';

interface Box { x: number; y: number; width: number; height: number }
interface Canvas {
  zoom: (to: 'fit-viewport' | number, center?: 'auto') => number;
  viewbox: (to?: Box) => { outer: { width: number; height: number } };
  addMarker: (element: string, marker: string) => void;
}
interface Registry { get: (id: string) => Partial<Box> | undefined }

/** Below this the names of steps cannot be read. */
const READABLE = 0.75;

/** The process as an official drew it, with what is done and where it stands. The timeline says the same in words. */
export function Diagram({ diagram }: { diagram: DiagramData }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas>(null);
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
      canvas.current = drawn.get<Canvas>('canvas');
      const registry = drawn.get<Registry>('elementRegistry');
      const mark = (ids: string[], marker: string) => ids.filter((id) => registry.get(id)).forEach((id) => canvas.current!.addMarker(id, marker));
      mark(diagram.done.filter((id) => !diagram.active.includes(id)), 'is-done');
      mark(diagram.active, 'is-active');
      show(canvas.current, diagram.active.map((id) => registry.get(id)).find((one) => one?.width));
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
        <span className="grow">{t('matters:diagram.hint')}</span>
        <Button size="small" onClick={() => canvas.current?.zoom('fit-viewport', 'auto')}>{t('matters:diagram.whole')}</Button>
      </figcaption>
    </figure>
  );
}

/** The whole picture when it can be read as a whole, otherwise the place where the matter stands. */
function show(canvas: Canvas, at: Partial<Box> | undefined): void {
  if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !at) return;
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  const middle = (start = 0, size = 0, room = 0) => start + size / 2 - room / 2;
  canvas.viewbox({ x: middle(at.x, at.width, width), y: middle(at.y, at.height, height), width, height });
}
