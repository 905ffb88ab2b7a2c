import java.util.List;

/** How an import went. */
record Report(int stored, List<Rejected> rejected) {}
