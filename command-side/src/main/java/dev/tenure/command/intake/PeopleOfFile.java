package dev.tenure.command.intake;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.container.OdsCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of people holds: the good rows, and everything that is wrong with the others.
 *
 * @param homes the people of each home that has an owner among them, in the order of the file
 * @param problems in the order of lines and columns
 */
public record PeopleOfFile(Map<OdsCode, List<Person>> homes, List<RowProblem> problems) {
    public PeopleOfFile {
        homes = Collections.unmodifiableMap(new LinkedHashMap<>(homes));
        problems = List.copyOf(problems);
    }

    static PeopleOfFile nothingBut(List<RowProblem> problems) {
        return new PeopleOfFile(Map.of(), problems);
    }
}
