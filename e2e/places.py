"""Folders that the browser tests use."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCREENSHOTS = ROOT / ".bootcamp" / "screenshots"
