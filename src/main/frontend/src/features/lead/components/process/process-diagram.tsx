import { Alert, Button, Group, useComputedColorScheme } from '@mantine/core';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import { useEffect, useRef, useState } from 'react';
import type { Diagram } from '@/features/lead/api/lead';
import classes from './process-diagram.module.css';

interface Canvas {
  viewbox: (box?: Box) => { outer: { width: number; height: number } };
  zoom: (level?: number | 'fit-viewport', center?: 'auto') => number;
  addMarker: (element: string, marker: string) => void;
}

/** Lines and words for a dark ground; the marked shapes have colours of their own. */
const atNight = {
  defaultFillColor: '#242424',
  defaultStrokeColor: '#c9c9c9',
  defaultLabelColor: '#e6e6e6',
};

/** Smaller than that no word can be read: then the picture is moved, not shrunk. */
const smallestZoom = 0.75;

const canvasOf = (viewer: NavigatedViewer) => viewer.get<Canvas>('canvas');

/** The one wrapper of the bpmn.io viewer: shows a diagram with its done, current and failed steps marked. */
export default function ProcessDiagram({ diagram }: { diagram: Diagram }) {
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [broken, setBroken] = useState(false);
  const dark = useComputedColorScheme('light') === 'dark';

  useEffect(() => {
    if (!box.current) return undefined;
    const created = new NavigatedViewer({ container: box.current, bpmnRenderer: dark ? atNight : {} });
    viewer.current = created;
    created
      .importXML(diagram.bpmn_xml)
      .then(() => mark(created, diagram))
      .catch(() => setBroken(true));
    return () => {
      viewer.current = null;
      created.destroy();
    };
  }, [diagram, dark]);

  function zoom(factor: number | 'fit-viewport') {
    if (!viewer.current) return;
    const canvas = canvasOf(viewer.current);
    if (factor === 'fit-viewport') fit(canvas);
    else canvas.zoom(canvas.zoom() * factor, 'auto');
  }

  if (broken) {
    return <Alert color="red">The diagram cannot be shown. The words below still hold.</Alert>;
  }
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button size="xs" variant="default" onClick={() => zoom(1.25)}>
          Zoom in
        </Button>
        <Button size="xs" variant="default" onClick={() => zoom(0.8)}>
          Zoom out
        </Button>
        <Button size="xs" variant="default" onClick={() => zoom('fit-viewport')}>
          Fit
        </Button>
      </Group>
      <div ref={box} role="group" aria-label={`Diagram: ${diagram.name}`} className={classes.canvas} />
    </>
  );
}

/** The whole diagram, with some air around it. */
function fit(canvas: Canvas) {
  canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto');
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Shape extends Box {
  type: string;
}

/** A part of the diagram that can be read, with this shape in its middle. */
function show(canvas: Canvas, shape: Shape) {
  const { outer } = canvas.viewbox();
  const [width, height] = [outer.width / smallestZoom, outer.height / smallestZoom];
  const [x, y] = [shape.x + (shape.width - width) / 2, shape.y + (shape.height - height) / 2];
  canvas.viewbox({ x, y, width, height });
}

/** What a person would look for first: a person's task, then any other step, then what stands between steps. */
function rank({ type }: Shape): number {
  if (type === 'bpmn:UserTask') return 0;
  return type.endsWith('Task') || type === 'bpmn:CallActivity' ? 1 : 2;
}

function mark(viewer: NavigatedViewer, diagram: Diagram) {
  const canvas = canvasOf(viewer);
  const shapes = viewer.get<{ get: (id: string) => Shape | undefined }>('elementRegistry');
  const add = (ids: string[], marker: string) =>
    ids.filter((id) => shapes.get(id)).forEach((id) => canvas.addMarker(id, marker));
  fit(canvas);
  const [here] = diagram.active
    .flatMap((id) => shapes.get(id) ?? [])
    .sort((one, other) => rank(one) - rank(other));
  if (here && canvas.zoom() < smallestZoom) show(canvas, here);
  add(diagram.completed, 'baton-done');
  add(diagram.active, 'baton-now');
  add(
    diagram.incidents.map((each) => each.element_id),
    'baton-failed',
  );
}
