package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.FakeClaims;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressBookTest {
    private static final PersonName JOHN_SMITH = new PersonName("John", "Smith");

    private final FakeClaims claims = new FakeClaims();
    private final AddressBook addresses = new AddressBook(claims, "nhs.net");
    private UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));

    @AfterEach
    void end() {
        work.rollback();
    }

    @Test
    @Rule("REG-4")
    void givesTheBareAddressFirstAndThenTheNumbersFromOne() {
        assertThat(allotOneByOne(4))
                .containsExactly(
                        "john.smith@nhs.net", "john.smith1@nhs.net", "john.smith2@nhs.net", "john.smith3@nhs.net");
    }

    @Test
    @Rule("REG-4")
    void notesHowFarTheNumbersAreTakenSoThatNobodyCountsFromTheStart() {
        hold("john.smith@nhs.net");
        hold("john.smith1@nhs.net");

        allot(JOHN_SMITH);

        assertThat(AppendUnit.current().series()).isEqualTo(Map.of(new ClaimKey("address-series", "john.smith"), 3L));
    }

    @Test
    @Rule("REG-4")
    void passesOverNumbersThatSomebodyHasThoughTheSeriesDoesNotKnowIt() {
        hold("john.smith@nhs.net");
        hold("john.smith2@nhs.net");

        assertThat(allotOneByOne(2)).containsExactly("john.smith1@nhs.net", "john.smith3@nhs.net");
    }

    @Test
    @Rule({"REG-4", "REN-5"})
    void countsNamesOfOneBaseTogether() {
        allotOneByOne(1);

        assertThat(allot(new PersonName("J\u00f6hn", "SMITH"))).isEqualTo("john.smith1@nhs.net");
        assertThat(addresses.sameBase(JOHN_SMITH, new PersonName("J\u00f6hn", "SMITH")))
                .isTrue();
        assertThat(addresses.sameBase(JOHN_SMITH, new PersonName("Joan", "Smith")))
                .isFalse();
    }

    @Test
    @Rule("REN-4")
    void givesTheHolderTheLowestAddressOfTheBaseThatTheyHad() {
        UserAccountId holder = new UserAccountId(UUID.randomUUID());
        List<MailAddress> own = List.of(
                MailAddress.of("john.smith7@nhs.net"),
                MailAddress.of("john.smith3@nhs.net"),
                MailAddress.of("john.smithers1@nhs.net"),
                MailAddress.of("john.smith@elsewhere.example"));

        assertThat(addresses.allot(JOHN_SMITH, holder, own).value()).isEqualTo("john.smith3@nhs.net");
        assertThat(AppendUnit.current().claims())
                .isEqualTo(Map.of(AddressBook.key(MailAddress.of("john.smith3@nhs.net")), holder.value()));
        assertThat(AppendUnit.current().series()).isEmpty();
    }

    @Test
    @Rule("REG-4")
    void refusesANameWithoutLetters() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> allot(new PersonName("John", "'")))
                .satisfies(rejection -> assertThat(rejection.code()).isEqualTo(RejectionCode.REQUEST_NOT_VALID));
        assertThat(AppendUnit.current().isEmpty()).isTrue();
    }

    @Test
    @Rule("REG-3")
    void mobileNumbersAreClaimedAndGivenUpForOneAccount() {
        MobileClaims mobiles = new MobileClaims(claims);
        MobileNumber mobile = MobileNumber.of("+447700900001");
        UserAccountId holder = new UserAccountId(UUID.randomUUID());
        ClaimKey key = MobileClaims.key(mobile);

        mobiles.claim(mobile, holder);
        assertThat(AppendUnit.current().claims()).isEqualTo(Map.of(key, holder.value()));
        commit();
        assertThat(mobiles.holdersOf(List.of(mobile, MobileNumber.of("+447700900002"))))
                .isEqualTo(Map.of(key, holder.value()));

        mobiles.release(mobile, holder);
        assertThat(AppendUnit.current().releases()).isEqualTo(Map.of(key, holder.value()));
        commit();
        assertThat(mobiles.holdersOf(List.of(mobile))).isEmpty();
    }

    private List<String> allotOneByOne(int people) {
        List<String> allotted = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            allotted.add(allot(JOHN_SMITH));
            commit();
        }
        return allotted;
    }

    private String allot(PersonName name) {
        return addresses
                .allot(name, new UserAccountId(UUID.randomUUID()), List.of())
                .value();
    }

    private void commit() {
        claims.commit(AppendUnit.current());
        work.rollback();
        work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("the next command"));
    }

    private void hold(String address) {
        claims.hold(AddressBook.key(MailAddress.of(address)), UUID.randomUUID());
    }
}
