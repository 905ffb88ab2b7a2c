import { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { CoursePanel } from './panel';

const SHOW = 'jvm-bootcamp:show-course';

const plugin: JupyterFrontEndPlugin<void> = {
  id: '@jvm-bootcamp/panel:plugin',
  description: 'The map of the course with your progress, the exercise at hand, and a timer.',
  autoStart: true,
  requires: [INotebookTracker, IDocumentManager, IRenderMimeRegistry],
  optional: [ICommandPalette],
  activate: (
    app: JupyterFrontEnd,
    tracker: INotebookTracker,
    documents: IDocumentManager,
    rendermime: IRenderMimeRegistry,
    palette: ICommandPalette | null
  ) => {
    const panel = new CoursePanel(tracker, documents, rendermime);
    app.shell.add(panel, 'left', { rank: 150 });
    app.commands.addCommand(SHOW, {
      label: 'Show the Course Panel',
      execute: () => app.shell.activateById(panel.id)
    });
    app.commands.addKeyBinding({ command: SHOW, keys: ['Accel Alt C'], selector: 'body' });
    palette?.addItem({ command: SHOW, category: 'JVM Data Bootcamp' });
  }
};

export default plugin;
