package dev.tenure.command.ods;

import dev.tenure.command.csv.RowProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads a file of reference data in batches; a load that broke off is simply repeated (ORG-3). */
public final class OdsLoader {
    /** How many problems are told one by one; further ones are counted. */
    public static final int TOLD = 1000;

    private static final int BATCH = 1000;

    private final OdsSites sites;

    public OdsLoader(OdsSites sites) {
        this.sites = sites;
    }

    public OdsLoad load(InputStream file) throws IOException {
        OdsFileReader reader = new OdsFileReader(file);
        List<OdsSite> batch = new ArrayList<>();
        List<RowProblem> told = new ArrayList<>();
        OdsStored stored = OdsStored.NOTHING;
        int refused = 0;
        int problems = 0;
        for (Optional<OdsRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            row.get().site().ifPresent(batch::add);
            problems += row.get().problems().size();
            refused += row.get().site().isEmpty() ? 1 : 0;
            row.get().problems().stream().limit(TOLD - told.size()).forEach(told::add);
            if (batch.size() == BATCH) {
                stored = stored.and(sites.store(batch));
                batch.clear();
            }
        }
        stored = batch.isEmpty() ? stored : stored.and(sites.store(batch));
        return new OdsLoad(stored.added(), stored.changed(), stored.unchanged(), refused, problems, List.copyOf(told));
    }
}
