package dev.tenure.query;

import static dev.tenure.query.testing.Bumbleton.CONTAINER;
import static dev.tenure.query.testing.Bumbleton.listed;
import static dev.tenure.query.testing.Bumbleton.opened;
import static dev.tenure.query.testing.Bumbleton.registered;
import static dev.tenure.query.testing.Bumbleton.submitted;
import static dev.tenure.query.testing.Bumbleton.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.query.testing.QuerySide;
import dev.tenure.testing.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slices that stop and start, and that are rebuilt from nothing. */
class SlicesRunIT {
    private static final int PEOPLE = 300;

    @RegisterExtension
    static final PostgresExtension DATABASE = QuerySide.database();

    @Test
    void slicesGoOnWhereTheyStoppedAndReplayToTheSameRows() {
        try (QuerySide query = QuerySide.start(DATABASE)) {
            query.publish(submitted(), opened());
            publish(query, 1, PEOPLE / 2);
            query.stopSlices();
            query.startSlicesAgain();
            publish(query, PEOPLE / 2 + 1, PEOPLE);
            assertThat(query.get("/api/v1/parked-events").body()).contains("\"items\":[]");
            assertThat(query.get("/api/v1/accounts/" + uuid(PEOPLE)).statusCode())
                    .isEqualTo(200);
            String rows = rows();
            query.stopSlices();
            forget();
            query.startSlicesAgain();
            assertThat(query.get("/api/v1/parked-events").body()).contains("\"items\":[]");
            assertThat(rows()).isEqualTo(rows);
            assertThat(count()).isEqualTo(PEOPLE);
        }
    }

    private static void publish(QuerySide query, int from, int to) {
        for (int number = from; number <= to; number++) {
            UserAccountId id = new UserAccountId(uuid(number));
            query.publish(listed(id, number, ApplicantRole.MEMBER, "John"));
            query.publish(registered(id, CONTAINER, "John", "Smith", "john.smith" + number + "@nhs.net"));
        }
    }

    private static String rows() {
        return jdbc().sql("""
                select md5(string_agg(row, '|' order by row)) from (
                    select t::text as row from readmodel.directory_entry t
                    union all select t::text from readmodel.directory_account t
                    union all select t::text from readmodel.directory_container t
                    union all select t::text from readmodel.directory_word t
                    union all select t::text from readmodel.redirect t
                    union all select t::text from readmodel.application t
                    union all select t::text from readmodel.application_person t) rows""").query(String.class).single();
    }

    private static long count() {
        return jdbc().sql("select count(*) from readmodel.directory_account")
                .query(Long.class)
                .single();
    }

    private static void forget() {
        jdbc().sql("""
                truncate readmodel.token_entry, readmodel.directory_entry, readmodel.directory_account,
                    readmodel.directory_container, readmodel.directory_mailbox, readmodel.directory_mailbox_member,
                    readmodel.directory_word, readmodel.directory_list, readmodel.directory_list_entry, readmodel.redirect, readmodel.application, readmodel.application_person,
                    readmodel.application_clash""").update();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(DATABASE.dataSource());
    }
}
