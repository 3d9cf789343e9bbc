package dev.tenure.identity.operator;

import java.util.Optional;

/** All operators there are. */
public interface Operators {
    Optional<Operator> find(String name);
}
