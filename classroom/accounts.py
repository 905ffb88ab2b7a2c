"""Who may come in: learners choose a name and a password at their first visit, if they have the room's code."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any

from jupyterhub.auth import Authenticator
from tornado.web import HTTPError
from traitlets import Unicode

from classroom.room import INSTRUCTOR

SHORTEST = 6
NAME = r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?"


class Accounts:
    """Names and salted hashes of passwords, in a file that only the hub reads."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.hashes: dict[str, str] = json.loads(file.read_text("utf-8")) if file.exists() else {}

    def knows(self, name: str) -> bool:
        return name in self.hashes

    def matches(self, name: str, password: str) -> bool:
        salt, _, stored = self.hashes[name].partition(":")
        return hmac.compare_digest(digest(password, salt), stored)

    def put(self, name: str, password: str) -> None:
        salt = secrets.token_hex(16)
        self.hashes[name] = f"{salt}:{digest(password, salt)}"
        self.write()

    def forget(self, name: str) -> None:
        """The next who comes by that name, with the room's code, chooses a password anew."""
        self.hashes.pop(name, None)
        self.write()

    def write(self) -> None:
        draft = self.file.with_suffix(".new")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(self.hashes, file, indent=1, sort_keys=True)
            os.fsync(file.fileno())
        draft.replace(self.file)


def digest(password: str, salt: str) -> str:
    return hashlib.scrypt(password.encode(), salt=salt.encode(), n=2**14, r=8, p=1).hex()


class RoomAuthenticator(Authenticator):
    """The form's fields are `username`, `password` and, at the first visit, `code`."""

    accounts_file = Unicode(help="Where the accounts are kept.").tag(config=True)
    code = Unicode(help="What a learner needs to come in for the first time.").tag(config=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.accounts = Accounts(Path(self.accounts_file))

    def normalize_username(self, username: str) -> str:
        return re.sub(r"[\s_.]+", "-", username.strip().lower())

    def validate_username(self, username: str) -> bool:
        return bool(re.fullmatch(NAME, username))

    async def authenticate(self, handler: Any, data: dict[str, str]) -> dict[str, Any] | None:
        name, password = self.normalize_username(data.get("username", "")), data.get("password", "")
        if not self.validate_username(name):
            raise HTTPError(403, "A name has letters a to z, digits and hyphens, 32 at most.")
        if self.accounts.knows(name):
            right = await asyncio.to_thread(self.accounts.matches, name, password)
            return {"name": name, "admin": name == INSTRUCTOR} if right else await self.slowly()
        if not data.get("code", "").strip():
            raise HTTPError(403, f"Nobody called {name} was here yet: to come in for the first time, type the room's code too.")
        if not hmac.compare_digest(data["code"].strip().lower().encode(), self.code.lower().encode()):
            return await self.slowly()
        if len(password) < SHORTEST:
            raise HTTPError(403, f"Choose a password of {SHORTEST} characters or more.")
        self.accounts.put(name, password)
        return {"name": name, "admin": False}

    async def slowly(self) -> None:
        """Refuses, and makes guessing slow."""
        await asyncio.sleep(1)
        return None
