package dev.tenure.command.intake;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file of staff.
 *
 * @param cells what stands in the file's own columns; empty for a line that cannot be taken apart
 * @param existing the address that the person brings and keeps (ORG-9)
 * @param problems everything that is wrong with it; if nothing is, name and mobile are there
 */
public record StaffRow(
        int line,
        List<String> cells,
        Optional<PersonName> name,
        Optional<MobileNumber> mobile,
        Optional<MailAddress> existing,
        List<RowProblem> problems) {
    public StaffRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** People stay out of logs. */
    @Override
    public String toString() {
        return "StaffRow[line " + line + "]";
    }
}
