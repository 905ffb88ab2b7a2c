class Blocklist {}
