package dev.tenure.command.dispatch;

import dev.tenure.kernel.actor.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command's owned name, as recorded beside its events, and the roles that may send it. What NAS may ask of accounts that a
 * local organisation runs says so (ORG-9).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {
    String value();

    Role[] allowedTo();

    /** Whether NAS may send it about accounts that a local organisation runs, which it may else only transfer (ORG-9). */
    boolean ofLocalAccountsToo() default false;
}
