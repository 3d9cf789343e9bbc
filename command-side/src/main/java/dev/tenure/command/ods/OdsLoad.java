package dev.tenure.command.ods;

import dev.tenure.command.csv.RowProblem;
import java.util.List;

/**
 * What became of a file of reference data.
 *
 * @param refused how many rows were refused
 * @param problems how many problems they had in all
 * @param rows the first of the problems
 */
public record OdsLoad(int loaded, int changed, int unchanged, int refused, int problems, List<RowProblem> rows) {}
