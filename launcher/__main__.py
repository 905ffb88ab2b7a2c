"""Entry point: `python launcher` or `python -m launcher`; the shell script `bootcamp` calls the first."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    sys.path[0] = str(ROOT)
    from launcher.cli import main
    from launcher.context import Context

    context = Context(ROOT, dict(os.environ), sys.platform, sys.stdout, sys.stderr)
    if sys.argv[1:2] == ["image-build"]:
        from launcher.image import build

        sys.exit(build(context, Path(sys.argv[2])))
    sys.exit(main(sys.argv[1:], context))
