from image_fixtures import image, volume  # noqa: F401
