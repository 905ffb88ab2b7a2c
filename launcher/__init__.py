"""The command behind ./bootcamp: finds tools, builds, starts JupyterLab, runs the tests. Standard library only."""
