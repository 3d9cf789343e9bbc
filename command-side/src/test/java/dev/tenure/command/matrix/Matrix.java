package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.dispatch.CommandNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the tables in docs/lifecycle.md, written by hand from the rulebook. */
final class Matrix {
    private static final Path PAGE = Path.of("..", "docs", "lifecycle.md");

    private final List<Cell> cells;

    private Matrix(List<Cell> cells) {
        this.cells = cells;
    }

    /** A cell: what the command is answered in that state. */
    record Cell(String command, String state, String verdict) {
        @Override
        public String toString() {
            return command + " on one that is " + state + ": " + verdict;
        }
    }

    /** The table whose commands begin with that family's name. */
    static Matrix of(String family) {
        List<Cell> cells = new ArrayList<>();
        List<String> states = List.of();
        for (String line : lines()) {
            List<String> row = row(line);
            if (line.startsWith("| command |")) {
                states = row;
            } else if (line.startsWith("| `" + family + ".")) {
                assertThat(row).as(line).hasSameSizeAs(states);
                for (int column = 1; column < row.size(); column++) {
                    cells.add(new Cell(row.get(0).replace("`", ""), states.get(column), row.get(column)));
                }
            }
        }
        // state by state, so that what a refusal leaves as it was can be used again
        cells.sort(Comparator.comparing(Cell::state));
        return new Matrix(cells);
    }

    Stream<Cell> cells() {
        return cells.stream();
    }

    /** Fails unless the table and the test know the same commands and states, and no command of these kinds is left out. */
    void assertWhole(Set<String> commands, Set<String> states, Class<?>... kinds) {
        Set<String> all = new HashSet<>();
        Stream.of(kinds).flatMap(Matrix::leaves).map(CommandNames::nameOf).forEach(all::add);
        assertThat(cells.stream().map(Cell::command).collect(Collectors.toSet()))
                .isEqualTo(commands)
                .containsAll(all);
        assertThat(cells.stream().map(Cell::state).collect(Collectors.toSet())).isEqualTo(states);
    }

    private static Stream<? extends Class<?>> leaves(Class<?> kind) {
        Class<?>[] parts = kind.getPermittedSubclasses();
        return parts == null ? Stream.of(kind) : Stream.of(parts).flatMap(Matrix::leaves);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> row(String line) {
        int end = line.lastIndexOf('|');
        return end <= 0
                ? List.of()
                : Arrays.stream(line.substring(1, end).split("\\|"))
                        .map(String::strip)
                        .toList();
    }
}
