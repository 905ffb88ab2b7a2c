class BlocklistTest {}
