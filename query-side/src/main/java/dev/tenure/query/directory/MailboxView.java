package dev.tenure.query.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shared mailbox with the people who may use it (DIR-1, SMB-2, SMB-3).
 *
 * @param display the address and the provider's name (ORG-5)
 * @param formerAddresses retired, oldest first; they redirect to the current one (REN-3)
 * @param ownerNeeded whether nobody owns it, so that NAS looks after it (SMB-8)
 * @param owners who may say who is in it
 * @param members everybody who may use it, the owners too
 * @param version the mailbox's last event that the directory has seen
 */
public record MailboxView(
        UUID id,
        String address,
        String display,
        List<String> formerAddresses,
        ContainerReference container,
        boolean ownerNeeded,
        List<Member> owners,
        List<Member> members,
        long version) {
    /**
     * A person who may use the mailbox.
     *
     * @param display null, as is the address, for an account that the directory does not have
     * @param guest whether they belong to another container (SMB-11)
     * @param marks {@code leaver} and {@code deactivated}, for those who are shown that (DIR-6)
     */
    public record Member(
            UUID accountId,
            @Nullable String display,
            @Nullable String address,
            boolean owner,
            boolean guest,
            List<String> marks,
            String link) {}

    static MailboxView of(DirectoryMailbox mailbox, DirectoryContainer container, List<Member> members) {
        return new MailboxView(
                mailbox.id(),
                mailbox.address(),
                mailbox.display(),
                mailbox.formerAddresses(),
                ContainerReference.to(container),
                mailbox.ownerNeeded(),
                members.stream().filter(Member::owner).toList(),
                members,
                mailbox.version());
    }
}
