import { IDocumentManager } from '@jupyterlab/docmanager';
import { NotebookActions, NotebookPanel } from '@jupyterlab/notebook';

/** The exercise whose cell this source is, if it is one. */
export function exerciseOf(source: string): string | null {
  return /^%%exercise\s+(\S+)/.exec(source)?.[1] ?? null;
}

/** Opens a lesson and waits until its cells are there. */
export async function open(manager: IDocumentManager, path: string): Promise<NotebookPanel> {
  const panel = manager.openOrReveal(path) as NotebookPanel;
  await panel.context.ready;
  await panel.revealed;
  return panel;
}

/** Makes an exercise's cell the active one and brings it into view; false if the notebook has none. */
export function goTo(panel: NotebookPanel, exercise: string): boolean {
  const index = panel.content.widgets.findIndex(
    cell => exerciseOf(cell.model.sharedModel.getSource()) === exercise
  );
  if (index < 0) {
    return false;
  }
  panel.content.activeCellIndex = index;
  panel.content.deselectAll();
  void panel.content.scrollToItem(index, 'smart');
  return true;
}

/** Runs the active cell where it is. */
export async function runActive(panel: NotebookPanel): Promise<void> {
  await panel.sessionContext.ready;
  await NotebookActions.run(panel.content, panel.sessionContext);
}

/** Puts a new answer into the active cell; the edit can be undone there. */
export function replaceActive(panel: NotebookPanel, source: string): void {
  panel.content.activeCell?.model.sharedModel.setSource(source);
}
