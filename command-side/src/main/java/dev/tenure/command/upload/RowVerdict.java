package dev.tenure.command.upload;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.account.UserAccountId;
import java.util.List;

/** What becomes of a row, to be noted in the working store. */
public record RowVerdict(int line, RowOutcome outcome, UserAccountId accountId, List<RowProblem> problems) {
    public RowVerdict {
        problems = List.copyOf(problems);
    }

    static RowVerdict of(UploadRow row, RowOutcome outcome) {
        return new RowVerdict(row.line(), outcome, row.accountId(), List.of());
    }

    static RowVerdict refused(UploadRow row, RowProblem problem) {
        return new RowVerdict(row.line(), RowOutcome.REFUSED, row.accountId(), List.of(problem));
    }
}
