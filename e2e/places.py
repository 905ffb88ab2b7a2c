"""Where the tests find the course and leave what they saw."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = ROOT / ".bootcamp" / "screenshots"
