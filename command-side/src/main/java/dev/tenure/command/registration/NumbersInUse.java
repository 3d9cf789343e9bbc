package dev.tenure.command.registration;

import java.util.UUID;

/** Says to NAS whose a mobile number is that somebody has already, and what to do next (REG-1, REG-3). */
@FunctionalInterface
public interface NumbersInUse {
    /** A sentence or several about that holder, who has or is to have an account; for NAS only. */
    String told(UUID holder);
}
