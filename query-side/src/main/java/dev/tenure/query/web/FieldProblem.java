package dev.tenure.query.web;

/**
 * One thing wrong with a request.
 *
 * @param pointer the parameter or header, as {@code /name}
 * @param code stable name of what is wrong
 * @param detail the same in a sentence
 */
public record FieldProblem(String pointer, String code, String detail) {}
