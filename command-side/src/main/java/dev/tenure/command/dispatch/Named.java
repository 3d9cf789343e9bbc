package dev.tenure.command.dispatch;

import dev.tenure.kernel.actor.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command's owned name, as recorded beside its events, and the roles that may send it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    String value();

    Role[] allowedTo();
}
