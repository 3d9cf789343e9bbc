package dev.tenure.command.application;

import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.NumbersInUse;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.kernel.application.ProviderApplicationEvent.MobileClash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the people of an application whose mobile numbers somebody else has (REG-3). */
final class MobileClashes {
    private MobileClashes() {}

    static List<MobileClash> among(List<Person> people, MobileClaims mobiles) {
        Map<ClaimKey, UUID> holders =
                mobiles.holdersOf(people.stream().map(Person::mobile).toList());
        List<MobileClash> clashes = new ArrayList<>();
        for (Person person : people) {
            UUID holder = holders.get(MobileClaims.key(person.mobile()));
            if (holder != null && !holder.equals(person.accountId().value())) {
                clashes.add(new MobileClash(person.row(), holder));
            }
        }
        return clashes;
    }

    /** For NAS only: whose number it is, and what is wanted instead (REG-1). */
    static FieldProblem explained(MobileClash clash, NumbersInUse numbers) {
        return new FieldProblem(
                "/people/" + (clash.row() - 1) + "/mobile", "MOBILE_IN_USE", numbers.told(clash.holder()));
    }
}
