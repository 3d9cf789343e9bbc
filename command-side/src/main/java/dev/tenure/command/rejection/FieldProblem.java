package dev.tenure.command.rejection;

/**
 * One thing that is wrong with one part of a request.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the request's body
 * @param code a stable code of the broken rule
 * @param detail what to do about it, in plain English
 */
public record FieldProblem(String pointer, String code, String detail) {}
