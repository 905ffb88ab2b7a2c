from room_fixtures import hub  # noqa: F401
