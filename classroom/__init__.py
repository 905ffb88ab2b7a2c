"""JupyterHub for a room: docs/classroom.md. It needs the libraries of launcher/requirements-classroom.txt."""
