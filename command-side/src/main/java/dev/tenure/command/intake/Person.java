package dev.tenure.command.intake;

import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.application.ApplicantRole;

/** A good row of a file of people, and the line it stands in. */
public record Person(int line, PersonName name, MobileNumber mobile, ApplicantRole role) {
    /** People stay out of logs. */
    @Override
    public String toString() {
        return "Person[line " + line + "]";
    }
}
