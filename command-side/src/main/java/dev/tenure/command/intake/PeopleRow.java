package dev.tenure.command.intake;

import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.OdsCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What only a row of a file for applications has: a home that is known, and a role in it. */
final class PeopleRow {
    private PeopleRow() {}

    static Optional<OdsCode> home(FileRow<PeopleColumn> row, Predicate<OdsCode> known) {
        Optional<OdsCode> code = row.odsCode(PeopleColumn.ODS_CODE);
        code.filter(known.negate())
                .ifPresent(unknown -> row.add(
                        PeopleColumn.ODS_CODE,
                        PeopleFault.UNKNOWN_ODS_CODE,
                        "The ODS code " + unknown + " is not known."));
        return code.filter(known);
    }

    static Optional<ApplicantRole> role(FileRow<PeopleColumn> row) {
        if (row.isNamed(PeopleColumn.ROLE)) {
            return Optional.empty();
        }
        Optional<ApplicantRole> role = Arrays.stream(ApplicantRole.values())
                .filter(it -> it.name().equalsIgnoreCase(row.text(PeopleColumn.ROLE)))
                .findFirst();
        if (role.isEmpty()) {
            row.add(PeopleColumn.ROLE, PeopleFault.UNKNOWN_ROLE, "A role is owner or member.");
        }
        return role;
    }
}
