package dev.tenure.command.registration;

import static dev.tenure.command.sample.Samples.ANN;
import static dev.tenure.command.sample.Samples.CONTAINER;
import static dev.tenure.command.sample.Samples.JOHN;
import static dev.tenure.command.sample.Samples.MAILBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.FakeClaims;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Rule("ORG-7")
class PlacesTest {
    private static final DistributionListId LIST = new DistributionListId(new UUID(6, 1));
    private static final CareContainerId ANOTHER = new CareContainerId(new UUID(3, 2));

    private final FakeClaims claims = new FakeClaims();
    private final Places places = new Places(claims);
    private UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));

    @AfterEach
    void end() {
        work.rollback();
    }

    @Test
    void everybodyWhoEverCameInIsSeen() {
        places.take(CONTAINER, JOHN);
        commit();
        places.take(CONTAINER, ANN);
        commit();
        places.take(ANOTHER, new UserAccountId(new UUID(1, 3)));
        commit();
        places.take(CONTAINER, MAILBOX);
        commit();
        places.take(CONTAINER, LIST);
        commit();

        assertThat(places.accountsEver(CONTAINER)).containsExactly(JOHN, ANN);
        assertThat(places.mailboxesEver(CONTAINER)).containsExactly(MAILBOX);
        assertThat(places.listsEver(CONTAINER)).containsExactly(LIST);
    }

    /** Whoever decides by who is there has the append confirm that the next place of each row is free still. */
    @Test
    void whoLooksIsOvertakenByWhoeverComesIn() {
        places.accountsEver(CONTAINER);
        AppendUnit looked = AppendUnit.current();
        commit();
        places.take(CONTAINER, JOHN);

        assertThat(looked.vacant())
                .containsAnyElementsOf(AppendUnit.current().claims().keySet());
    }

    @Test
    void nobodyComesIntoAClosedContainer() {
        places.close(CONTAINER);
        commit();

        assertRefused(() -> places.take(CONTAINER, JOHN));
        assertRefused(() -> places.take(CONTAINER, MAILBOX));
        assertRefused(() -> places.take(CONTAINER, LIST));
    }

    /** Whoever comes in just before has the append confirm that it is open still. */
    @Test
    void closingOvertakesWhoeverComesInJustBefore() {
        places.take(CONTAINER, JOHN);
        AppendUnit joining = AppendUnit.current();
        work.rollback();
        work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("another command"));
        places.close(CONTAINER);

        assertThat(joining.vacant()).containsAll(AppendUnit.current().claims().keySet());
    }

    private void assertRefused(ThrowingCallable taking) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(taking)
                .extracting(Rejection::code)
                .isEqualTo(RejectionCode.CONTAINER_CLOSED);
        assertThat(AppendUnit.current().isEmpty()).as("nothing is written").isTrue();
    }

    private void commit() {
        claims.commit(AppendUnit.current());
        work.rollback();
        work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("the next command"));
    }
}
