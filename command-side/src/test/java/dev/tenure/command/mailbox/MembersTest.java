package dev.tenure.command.mailbox;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static dev.tenure.command.sample.Samples.mailboxCreated;

import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;

class MembersTest {
    private final Deciding<SharedMailbox> mailbox = Deciding.about(SharedMailbox.class);

    @Test
    @Rule({"ORG-2", "SMB-3"})
    void areAdded() {
        mailbox.given(mailboxCreated()).when(new AddMember(MAILBOX, ANN)).expectEvents(new MemberAdded(MAILBOX, ANN));
    }

    @Test
    @Rule("SMB-3")
    void areAddedOnce() {
        mailbox.given(mailboxCreated(), new MemberAdded(MAILBOX, ANN))
                .when(new AddMember(MAILBOX, ANN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Rule("SMB-2")
    void includeTheOwnerFromTheStart() {
        mailbox.given(mailboxCreated())
                .when(new AddMember(MAILBOX, JOHN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
