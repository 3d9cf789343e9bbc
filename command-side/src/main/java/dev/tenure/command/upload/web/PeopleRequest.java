package dev.tenure.command.upload.web;

import dev.tenure.command.csv.CsvCells;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch of people as JSON. It becomes the file that it could have been, so that one way of judging serves both (REG-10). */
record PeopleRequest(@Nullable List<@Nullable PersonRequest> people) {
    private static final String KEPT = "existing_address";
    private static final String HEADINGS = "row_ref,given_name,family_name,mobile";

    /**
     * One of them.
     *
     * @param rowRef the sender's own reference
     * @param existingAddress the address that somebody of a local container brings and keeps (ORG-9)
     */
    record PersonRequest(
            @Nullable String rowRef,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mobile,
            @Nullable String existingAddress) {
        private static final PersonRequest NOBODY = new PersonRequest(null, null, null, null, null);

        private String line(boolean withAddress) {
            Stream<@Nullable String> cells = withAddress
                    ? Stream.of(rowRef, givenName, familyName, mobile, existingAddress)
                    : Stream.of(rowRef, givenName, familyName, mobile);
            return cells.map(cell -> CsvCells.written(cell == null ? "" : cell)).collect(Collectors.joining(","));
        }
    }

    byte[] file() {
        if (people == null) {
            throw new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem("/people", "REQUIRED", "Name the people.")));
        }
        List<PersonRequest> all = people.stream()
                .map(person -> person == null ? PersonRequest.NOBODY : person)
                .toList();
        boolean withAddress = all.stream().anyMatch(person -> person.existingAddress() != null);
        String header = withAddress ? HEADINGS + "," + KEPT : HEADINGS;
        return Stream.concat(Stream.of(header), all.stream().map(person -> person.line(withAddress)))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
