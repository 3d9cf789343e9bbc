package dev.tenure.command.ods;

import dev.tenure.command.csv.RowProblem;
import java.util.List;
import java.util.Optional;

/** A row of the file: the home, or everything that is wrong with the row. */
public record OdsRow(int line, Optional<OdsSite> site, List<RowProblem> problems) {
    static OdsRow good(int line, OdsSite site) {
        return new OdsRow(line, Optional.of(site), List.of());
    }

    static OdsRow bad(int line, List<RowProblem> problems) {
        return new OdsRow(line, Optional.empty(), List.copyOf(problems));
    }
}
