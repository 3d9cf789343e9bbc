package dev.tenure.query.history;

import dev.tenure.kernel.account.ProfileEvent.AutoReplySet;
import dev.tenure.kernel.account.ProfileEvent.ContactRemoved;
import dev.tenure.kernel.account.ProfileEvent.ContactSaved;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeRefused;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeSent;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.ProfileEvent.SignatureSet;

/** The profile, told step by step (AUD-2, DIR). */
final class ProfileStory {
    private ProfileStory() {}

    static void addTo(Story<AccountState> story) {
        story.notes(ProfileChanged.class, event -> "The numbers and the web page of the directory entry were changed.")
                .notes(
                        MobileCodeSent.class,
                        event -> "A code was sent to a new mobile number, good until " + event.expiresAt() + ".")
                .notes(MobileCodeRefused.class, event -> "A wrong code for the new mobile number was given.")
                .goesOn(
                        MobileChanged.class,
                        (before, event) ->
                                before.withMobile(event.personal().mobile().value()),
                        event -> "The mobile number is now " + event.personal().mobile() + "."
                                + switch (event.cause()) {
                                    case CONFIRMED -> " It was confirmed by a code.";
                                    case VOUCHED -> " An owner stated it.";
                                    case RECOVERED -> " It was validated through the provider's contact.";
                                })
                .goesOn(
                        MobileHidden.class,
                        (before, event) -> before.with(before.standing().hidden(event.hidden())),
                        event -> event.hidden()
                                ? "The mobile number was hidden from the address book."
                                : "The mobile number is shown in the address book again.")
                .goesOn(
                        MobileRemoved.class,
                        (before, event) -> before.withMobile(null),
                        event -> "The mobile number was removed.")
                .notes(ContactSaved.class, event -> "The entry " + event.entry() + " was saved among the contacts.")
                .notes(ContactRemoved.class, event -> "The entry " + event.entry() + " was removed from the contacts.")
                .notes(SignatureSet.class, event -> "The signature was set.")
                .notes(AutoReplySet.class, event -> "The automatic reply was set.");
    }
}
