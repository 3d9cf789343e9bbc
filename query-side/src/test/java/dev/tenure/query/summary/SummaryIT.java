package dev.tenure.query.summary;

import static dev.tenure.query.testing.Bumbleton.APPLICATION;
import static dev.tenure.query.testing.Bumbleton.JOHN;
import static dev.tenure.query.testing.Bumbleton.MAILBOX;
import static dev.tenure.query.testing.Bumbleton.MARY;
import static dev.tenure.query.testing.Bumbleton.added;
import static dev.tenure.query.testing.Bumbleton.approved;
import static dev.tenure.query.testing.Bumbleton.created;
import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.renamed;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ProviderApplicationEvent.OnboardingOverdue;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.query.testing.Bumbleton;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of a first page, as events come and after a replay. */
class SummaryIT {
    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    @Rule({"ORG-1", "ORG-2", "SMB-8"})
    @Test
    void countsWhatThereIsAsItComesAndTheSameAfterAReplay() {
        try (QuerySide query = QuerySide.start(DATABASE)) {
            assertThat(summary(query)).isEqualTo(told(0, 0, 0, "0,0,0,0,0", 0, 0, 0));
            query.publish(
                    submitted(),
                    listed(JOHN, 1, ApplicantRole.OWNER, "John"),
                    listed(MARY, 2, ApplicantRole.MEMBER, "Mary"));
            assertThat(summary(query)).isEqualTo(told(0, 0, 0, "1,0,0,0,0", 0, 0, 0));
            query.publish(approved(), opened(), john(), mary(), created(), added(MARY));
            query.publish(renamed(JOHN, "John", "Brown", "john.brown@nhs.net", "john.smith@nhs.net"));
            query.publish(new OwnerStoodDown(MAILBOX, JOHN, AccessEnd.DEACTIVATED), new OwnerNeeded(MAILBOX));
            query.publish(new OnboardingOverdue(APPLICATION, List.of("shared mailbox")));
            query.publish(renamed(Bumbleton.NOBODY, "No", "Body", "no.body@nhs.net", null));
            String all = told(1, 2, 1, "0,0,1,0,0", 1, 1, 3);
            assertThat(summary(query)).isEqualTo(all);

            query.stopSlices();
            forget();
            query.startSlicesAgain();
            assertThat(summary(query)).isEqualTo(all);
        }
    }

    private static String summary(QuerySide query) {
        return query.get("/api/v1/summary").body();
    }

    private static String told(
            int providers, int people, int mailboxes, String applications, int overdue, int ownerless, int parked) {
        String[] states = applications.split(",");
        return "{\"providers\":" + providers + ",\"people\":" + people + ",\"mailboxes\":" + mailboxes
                + ",\"applications\":{\"submitted\":" + states[0] + ",\"setAside\":" + states[1] + ",\"approved\":"
                + states[2] + ",\"onboarded\":" + states[3] + ",\"rejected\":" + states[4]
                + "},\"onboardingOverdue\":" + overdue + ",\"ownersNeeded\":" + ownerless + ",\"parkedEvents\":"
                + parked + "}";
    }

    private static void forget() {
        JdbcClient.create(DATABASE.dataSource()).sql("""
                truncate readmodel.token_entry, readmodel.parked_event, readmodel.directory_entry,
                    readmodel.directory_account, readmodel.directory_container, readmodel.directory_mailbox,
                    readmodel.directory_mailbox_member, readmodel.directory_word, readmodel.redirect,
                    readmodel.application, readmodel.application_person, readmodel.application_clash""").update();
    }
}
