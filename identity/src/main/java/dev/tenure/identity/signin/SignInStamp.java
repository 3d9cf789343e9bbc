package dev.tenure.identity.signin;

import dev.tenure.identity.operator.Operator;
import dev.tenure.identity.operator.Operators;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When an operator signed in, and with which password: a sign-in is good for so long and no longer, and ends with the password
 * or the operator it was made with.
 *
 * @param at by the wall clock
 * @param password what tells one hash from another
 */
public record SignInStamp(Instant at, int password) implements Serializable {
    static SignInStamp of(Operator operator) {
        return new SignInStamp(Instant.now(), operator.passwordHash().hashCode());
    }

    /** Whether the sign-in still holds. */
    public boolean holds(String name, Operators operators, Duration goodFor) {
        return at.plus(goodFor).isAfter(Instant.now())
                && operators
                        .find(name)
                        .filter(operator -> operator.passwordHash().hashCode() == password)
                        .isPresent();
    }
}
