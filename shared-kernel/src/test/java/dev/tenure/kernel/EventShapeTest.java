package dev.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Personal data stands in one component of an event, so that it can be stored apart and erased by itself. */
class EventShapeTest {
    private static final Set<Class<?>> ABOUT_PEOPLE = Set.of(PersonName.class, MobileNumber.class);

    @ParameterizedTest
    @MethodSource("events")
    void ofEveryEventKeepsPersonalDataInOneComponent(Class<?> event) {
        assertThat(EventShape.faultsOf(event, ABOUT_PEOPLE)).isEmpty();
    }

    static Iterable<Class<? extends TenureEvent>> events() {
        return EventCatalogue.byName().values();
    }

    @Test
    void isWrongWhereThePersonalComponentHasAnotherName() {
        record Misnamed(Someone someone) {}
        assertThat(EventShape.faultsOf(Misnamed.class, ABOUT_PEOPLE))
                .containsExactly("Misnamed.someone: exactly the personal component is called 'personal'");
    }

    @Test
    void isWrongWhereSomethingElseIsCalledPersonal() {
        record Pretending(String personal) {}
        assertThat(EventShape.faultsOf(Pretending.class, ABOUT_PEOPLE))
                .containsExactly("Pretending.personal: exactly the personal component is called 'personal'");
    }

    @Test
    void isWrongWhereAPersonalComponentIsNested() {
        record Nesting(List<Someone> people) {}
        assertThat(EventShape.faultsOf(Nesting.class, ABOUT_PEOPLE))
                .contains("Nesting.people[]: a personal component lies inside another component");
    }

    @Test
    void isWrongWhereAPersonStandsInThePlainPart() {
        record Leaking(MobileNumber mobile) {}
        assertThat(EventShape.faultsOf(Leaking.class, ABOUT_PEOPLE))
                .containsExactly("Leaking.mobile: MobileNumber stands outside the personal component");
    }

    @Test
    void isWrongWhereAComponentHasNoCanonicalJson() {
        record Wrapping(Optional<String> note) {}
        assertThat(EventShape.faultsOf(Wrapping.class, ABOUT_PEOPLE))
                .containsExactly("Wrapping.note: Optional has no canonical JSON");
    }

    @Test
    void isWrongWhereTheEventIsNoRecord() {
        assertThat(EventShape.faultsOf(String.class, ABOUT_PEOPLE)).containsExactly("String is not a record");
    }

    private record Someone(PersonName name) implements Personal {}
}
